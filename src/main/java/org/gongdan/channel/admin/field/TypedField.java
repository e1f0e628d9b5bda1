package org.gongdan.channel.admin.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongdan.process.field.Field;
import org.gongdan.process.field.Field.Choice;
import org.gongdan.process.field.Said;
import org.jspecify.annotations.Nullable;

/** A field as its page sends it; choices come in rows, those without an English word and without a value are none. */
record TypedField(
        @Nullable String key,
        @Nullable String kind,
        @Nullable String label,
        @Nullable String labelCn,
        @Nullable String labelTw,
        @Nullable String hint,
        @Nullable String hintCn,
        @Nullable String hintTw,
        @Nullable Boolean required,
        @Nullable Boolean confidential,
        @Nullable List<String> value,
        @Nullable List<String> choice,
        @Nullable List<String> choiceCn,
        @Nullable List<String> choiceTw) {

    private static final int LONGEST_KEY = 40;
    private static final int MOST_ROWS = 60;
    private static final int SPARE = 3;

    static TypedField empty() {
        return new TypedField(
                "", "textfield", "", "", "", "", "", "", false, false, List.of(), List.of(), List.of(), List.of());
    }

    static TypedField of(Field field) {
        return new TypedField(
                field.key(),
                field.kind(),
                field.label().english(),
                field.label().simplified(),
                field.label().traditional(),
                field.hint().english(),
                field.hint().simplified(),
                field.hint().traditional(),
                field.required(),
                field.confidential(),
                field.choices().stream().map(Choice::value).toList(),
                field.choices().stream().map(one -> one.label().english()).toList(),
                field.choices().stream().map(one -> one.label().simplified()).toList(),
                field.choices().stream().map(one -> one.label().traditional()).toList());
    }

    /** A new field is named by its label where nobody names it; what is retired stays so. */
    Field read(@Nullable Field before) {
        String kept = before == null ? named(text(key), text(label)) : before.key();
        String as = before == null ? text(kind) : before.kind();
        return new Field(
                kept,
                as,
                new Said(text(label), text(labelCn), text(labelTw)),
                new Said(text(hint), text(hintCn), text(hintTw)),
                Boolean.TRUE.equals(required),
                Boolean.TRUE.equals(confidential),
                before != null && before.retired(),
                Field.hasChoices(as) ? choices() : List.of());
    }

    /** What is there, and some rows to fill in. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(typed());
        for (int spare = 0; spare < SPARE; spare++) {
            rows.add(new Row("", "", "", ""));
        }
        return rows;
    }

    private List<Choice> choices() {
        return typed().stream()
                .map(row -> new Choice(
                        row.value().isEmpty() ? value(row.english()) : row.value(),
                        new Said(row.english(), row.simplified(), row.traditional())))
                .toList();
    }

    private List<Row> typed() {
        List<Row> rows = new ArrayList<>();
        int most = Math.min(MOST_ROWS, Math.max(size(value), size(choice)));
        for (int at = 0; at < most; at++) {
            Row row = new Row(text(value, at), text(choice, at), text(choiceCn, at), text(choiceTw, at));
            if (!row.english().isEmpty() || !(row.simplified() + row.traditional()).isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String named(String key, String label) {
        if (!key.isEmpty()) {
            return key;
        }
        StringBuilder name = new StringBuilder();
        for (String word : label.replaceAll("[^A-Za-z0-9 ]", " ").strip().split("\\s+")) {
            name.append(
                    name.isEmpty()
                            ? word.toLowerCase(Locale.ROOT)
                            : word.substring(0, 1).toUpperCase(Locale.ROOT)
                                    + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.length() > LONGEST_KEY ? name.substring(0, LONGEST_KEY) : name.toString();
    }

    private static String value(String english) {
        String value =
                english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return value.length() > LONGEST_KEY ? value.substring(0, LONGEST_KEY) : value;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    private static String text(@Nullable List<String> typed, int at) {
        return typed != null && at < typed.size() ? text(typed.get(at)) : "";
    }

    private static int size(@Nullable List<String> typed) {
        return typed == null ? 0 : typed.size();
    }

    /** One choice: what is kept, and its words. */
    public record Row(String value, String english, String simplified, String traditional) {}
}
