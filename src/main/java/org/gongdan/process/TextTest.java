package org.gongdan.process;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tests of a text that need no FEEL: a list of texts, as in {@code "low", "high"}, and words that it contains, as in
 * {@code contains(?, "vpn") or contains(?, "wifi")}.
 */
record TextTest(Predicate<String> predicate) {

    /** Stands for every test that is more than that. */
    static final TextTest BEYOND = new TextTest(text -> {
        throw new IllegalStateException("Ask FEEL.");
    });

    private static final String TEXT = "\"([^\"\\\\]*+)\"";
    private static final String WORD = "contains\\(\\s*\\?\\s*,\\s*" + TEXT + "\\s*\\)";
    private static final Pattern LITERAL = Pattern.compile("\\s*" + TEXT + "\\s*");
    private static final Pattern LIST = Pattern.compile("\\s*+" + TEXT + "(?:\\s*+,\\s*+" + TEXT + ")*+\\s*+");
    private static final Pattern WORDS = Pattern.compile("\\s*+" + WORD + "(?:\\s++or\\s++" + WORD + ")*+\\s*+");
    private static final Pattern QUOTED = Pattern.compile(TEXT);
    private static final Pattern NAME =
            Pattern.compile("(?!(?:true|false|null|if|for|some|every|not|function)\\b)[a-zA-Z][a-zA-Z0-9]*");

    static TextTest of(String cell) {
        if (LIST.matcher(cell).matches()) {
            Set<String> listed = Set.copyOf(quoted(cell));
            return new TextTest(listed::contains);
        }
        if (WORDS.matcher(cell).matches()) {
            List<String> words = quoted(cell);
            return new TextTest(text -> words.stream().anyMatch(text::contains));
        }
        return BEYOND;
    }

    /** The text that this cell stands for, null where it is anything but a text in its quotes. */
    static @Nullable String literal(String cell) {
        Matcher matcher = LITERAL.matcher(cell);
        return matcher.matches() ? matcher.group(1) : null;
    }

    static boolean isName(String cell) {
        return NAME.matcher(cell).matches();
    }

    boolean accepts(String text) {
        return predicate.test(text);
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
