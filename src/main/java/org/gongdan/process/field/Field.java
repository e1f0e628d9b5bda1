package org.gongdan.process.field;

import java.util.List;
import java.util.Set;

/**
 * One question of a type: its key names the answers for ever, its kind is the form component's. Retired fields are asked no more
 * and keep their answers readable.
 */
public record Field(
        String key,
        String kind,
        Said label,
        Said hint,
        boolean required,
        boolean confidential,
        boolean retired,
        List<Choice> choices) {

    /** What a field can be, as form-js calls it. */
    public static final List<String> KINDS =
            List.of("textfield", "textarea", "number", "select", "radio", "checklist", "checkbox", "datetime");

    private static final Set<String> CHOOSING = Set.of("select", "radio", "checklist", "taglist");

    public Field {
        choices = List.copyOf(choices);
    }

    public static boolean hasChoices(String kind) {
        return CHOOSING.contains(kind);
    }

    public boolean choosing() {
        return hasChoices(kind);
    }

    Field retired(boolean so) {
        return new Field(key, kind, label, hint, required, confidential, so, choices);
    }

    Field confidential(boolean so) {
        return new Field(key, kind, label, hint, required, so, retired, choices);
    }

    /** The value is what is kept and compared, the words what is shown. */
    public record Choice(String value, Said label) {}
}
