package org.gongdan.customer.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongdan.customer.Contact;
import org.gongdan.customer.Tier;
import org.jspecify.annotations.Nullable;

/** What one row says, and the key of the sentence that says why it cannot be taken. Empty cells say nothing. */
record Wanted(
        int line,
        String email,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String organisation,
        @Nullable Tier tier,
        @Nullable Locale language,
        @Nullable String furtherEmail,
        @Nullable String problem) {

    private static final String NAME = "[^\\p{Cntrl}\\p{Cs}]{1,100}";

    static Wanted of(int line, List<String> cells, List<Optional<Column>> columns) {
        Cells row = new Cells(cells, columns);
        String tier = row.get(Column.TIER);
        String language = row.get(Column.LANGUAGE);
        return new Wanted(
                line,
                String.valueOf(Optional.ofNullable(row.get(Column.EMAIL)).orElse("")),
                row.get(Column.NAME),
                row.get(Column.PHONE),
                row.get(Column.ORGANISATION),
                tier(tier).orElse(null),
                language(language).orElse(null),
                row.get(Column.FURTHER_EMAIL),
                problem(row, tier, language));
    }

    private static @Nullable String problem(Cells row, @Nullable String tier, @Nullable String language) {
        String email = row.get(Column.EMAIL);
        if (email == null) {
            return "customer.invalid.row.no-email";
        } else if (!email.matches(Contact.Kind.EMAIL.pattern())) {
            return "customer.invalid.row.email";
        } else if (!matches(row.get(Column.FURTHER_EMAIL), Contact.Kind.EMAIL.pattern())) {
            return "customer.invalid.row.further-email";
        } else if (!matches(row.get(Column.NAME), NAME)) {
            return "customer.invalid.row.name";
        } else if (!matches(row.get(Column.ORGANISATION), NAME)) {
            return "customer.invalid.row.organisation";
        } else if (!matches(row.get(Column.PHONE), Contact.Kind.PHONE.pattern())) {
            return "customer.invalid.row.phone";
        } else if (tier != null && tier(tier).isEmpty()) {
            return "customer.invalid.row.tier";
        }
        return language != null && language(language).isEmpty() ? "customer.invalid.row.language" : null;
    }

    private static boolean matches(@Nullable String value, String pattern) {
        return value == null || value.matches(pattern);
    }

    /** By its word in either language. */
    private static Optional<Tier> tier(@Nullable String word) {
        return word == null
                ? Optional.empty()
                : switch (word.toLowerCase(Locale.ROOT)) {
                    case "standard", "标准", "標準" -> Optional.of(Tier.STANDARD);
                    case "gold", "金牌", "黄金", "黃金" -> Optional.of(Tier.GOLD);
                    case "vip" -> Optional.of(Tier.VIP);
                    default -> Optional.empty();
                };
    }

    private static Optional<Locale> language(@Nullable String word) {
        return word == null
                ? Optional.empty()
                : switch (word.toLowerCase(Locale.ROOT)) {
                    case "en", "english", "英语", "英語", "英文" -> Optional.of(Locale.ENGLISH);
                    case "zh", "zh-cn", "chinese", "中文", "简体中文", "簡體中文", "汉语" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
                    case "zh-tw", "zh-hk", "繁體中文", "繁体中文", "正體中文" -> Optional.of(Locale.TRADITIONAL_CHINESE);
                    default -> Optional.empty();
                };
    }

    private record Cells(List<String> cells, List<Optional<Column>> columns) {

        /** Of several columns that hold the same the first with something in it. */
        @Nullable
        String get(Column wanted) {
            for (int i = 0; i < columns.size() && i < cells.size(); i++) {
                if (columns.get(i).filter(wanted::equals).isPresent()
                        && !cells.get(i).isBlank()) {
                    return cells.get(i);
                }
            }
            return null;
        }
    }
}
