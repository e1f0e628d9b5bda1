package org.gongdan.studio.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One name from word to wire: "Triage ticket" is TriageTicket in an id and triage-ticket in a file name. */
final class Names {

    static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    static final Pattern CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");

    private static final Pattern GENERATED = Pattern.compile(
            "(.+_(?=[a-z0-9]*[0-9])[a-z0-9]{7}|sid-.+|_?[0-9a-fA-F]{8}-.+|(Id|id)_.+|[A-Za-z]+_?[0-9]+)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private Names() {}

    static String pascal(String words) {
        String plain = APOSTROPHE.matcher(words).replaceAll("");
        return Arrays.stream(NO_WORD.split(plain)).map(Names::capital).collect(Collectors.joining());
    }

    static String kebab(String pascal) {
        return HUMP.matcher(pascal).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** Ids that a drawing tool makes up: {@code Activity_0x1y2z3}, {@code sid-…}, {@code Task1}. */
    static boolean isGenerated(String id) {
        return GENERATED.matcher(id).matches();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
