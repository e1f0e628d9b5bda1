package org.gongdan.core;

import java.util.Locale;

/** Patterns for SQL's {@code like}. */
public final class Like {

    private Like() {}

    /** Matches texts that begin with this one, taken word for word, in lower case. */
    public static String beginning(String text) {
        return holding(text).substring(1);
    }

    /** Matches lower-case texts that hold this one, taken word for word. */
    public static String holding(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
