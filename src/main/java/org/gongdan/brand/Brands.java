package org.gongdan.brand;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongdan.core.Fields;
import org.gongdan.core.Spoken;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ConcurrentLruCache;

/**
 * What the house looks like. Which version counts is asked each time, what a version says is remembered, so nodes cannot disagree.
 * Administrators change it.
 */
@Component
@Transactional
public class Brands {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_TEXT = 300;

    private static final int REMEMBERED = 3;
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\p{Cs}<>]*");
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cs}\\x00-\\x09\\x0b\\x0c\\x0e-\\x1f]*");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{2,38}");

    private final BrandRows rows;
    private final Audit audit;
    private final Clock clock;
    private final ConcurrentLruCache<Integer, Brand> versions;

    Brands(BrandRows rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.versions = new ConcurrentLruCache<>(REMEMBERED, version -> read());
    }

    @Transactional(readOnly = true)
    public Brand current() {
        return versions.get(rows.version());
    }

    @Transactional(readOnly = true)
    public Optional<Logo> logo() {
        BrandRows.Row row = rows.read();
        if (row.logoType() == null || row.logoWidth() == null || row.logoHeight() == null) {
            return Optional.empty();
        }
        return rows.logo().map(picture -> new Logo(row.logoType(), row.logoWidth(), row.logoHeight(), picture.logo()));
    }

    public void change(Viewer by, BrandChange change, Fields fields) {
        permit(by);
        line("name", change.name(), fields);
        line("sender", change.sender(), fields);
        fields.check("supportEmail", fits(change.supportEmail(), EMAIL), "ticket.invalid.email");
        fields.check("supportPhone", fits(change.supportPhone(), PHONE), "brand.invalid.phone");
        change.welcome().forEach((tag, text) -> text("welcome-" + tag, text, fields));
        change.foot().forEach((tag, text) -> text("foot-" + tag, text, fields));
        Accent accent = accent(change.accent(), fields);
        Logo logo = logo(change.logo(), fields);
        fields.refuse();
        rows.change(
                change.name(),
                change.sender(),
                accent == null ? null : accent.toString(),
                change.supportEmail(),
                change.supportPhone(),
                by.accountId(),
                clock.instant());
        if (logo != null) {
            rows.picture(logo.content(), logo.type(), logo.width(), logo.height());
        } else if (change.withoutLogo()) {
            rows.picture(null, null, null, null);
        }
        rows.forgetTexts();
        Spoken.TAGS.forEach(
                tag -> rows.say(tag, change.welcome().get(tag), change.foot().get(tag)));
        audit.record(by.accountId(), "brand-changed", change.name());
    }

    private static @Nullable Accent accent(@Nullable String written, Fields fields) {
        if (written == null) {
            return null;
        }
        Optional<Accent> accent = Accent.of(written);
        fields.check("accent", accent.isPresent(), "brand.invalid.accent");
        accent.filter(one -> !one.carriesWhite())
                .ifPresent(one -> fields.check(
                        "accent",
                        false,
                        "brand.invalid.contrast",
                        one.toString(),
                        String.format(Locale.ROOT, "%.1f", Math.floor(one.contrastWithWhite() * 10) / 10)));
        return accent.orElse(null);
    }

    private static @Nullable Logo logo(byte @Nullable [] content, Fields fields) {
        if (content == null) {
            return null;
        }
        Optional<Logo> logo = Logo.of(content);
        fields.check("logo", logo.isPresent(), "brand.invalid.logo", Logo.LARGEST / 1024);
        return logo.orElse(null);
    }

    private static void line(String field, @Nullable String text, Fields fields) {
        fields.check(
                field,
                text == null
                        || text.length() <= LONGEST_NAME && LINE.matcher(text).matches(),
                "brand.invalid.name",
                LONGEST_NAME);
    }

    private static void text(String field, String text, Fields fields) {
        fields.check(
                field,
                text.length() <= LONGEST_TEXT && TEXT.matcher(text).matches(),
                "brand.invalid.text",
                LONGEST_TEXT);
    }

    private static boolean fits(@Nullable String text, Pattern pattern) {
        return text == null || pattern.matcher(text).matches();
    }

    private Brand read() {
        BrandRows.Row row = rows.read();
        Map<String, String> welcome = new HashMap<>();
        Map<String, String> foot = new HashMap<>();
        rows.texts().forEach(text -> {
            if (text.welcome() != null) {
                welcome.put(text.language(), text.welcome());
            }
            if (text.foot() != null) {
                foot.put(text.language(), text.foot());
            }
        });
        return new Brand(
                row.version(),
                row.name(),
                row.sender(),
                row.accent() == null ? null : Accent.of(row.accent()).orElse(null),
                row.supportEmail(),
                row.supportPhone(),
                row.logoType(),
                row.logoWidth(),
                row.logoHeight(),
                Map.copyOf(welcome),
                Map.copyOf(foot));
    }

    private static void permit(Viewer by) {
        if (!by.is(Role.ADMIN)) {
            throw new AccessDeniedException("Branding is changed by administrators");
        }
    }
}
