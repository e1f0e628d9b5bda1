package org.gongdan.process.calculation;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places such as {@code {total:money}}: the name of an answer or a result, and how it is written. */
public record Template(String text) {

    /** How a value is written: amounts with their currency, shares with a percent sign, numbers by the reader's language. */
    public static final List<String> FORMATS = List.of("money", "percent", "number", "text");

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");

    public List<Place> places() {
        return PLACE.matcher(text).results().map(Template::place).toList();
    }

    /** The text with each place filled. */
    public String fill(Function<Place, String> words) {
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words.apply(place(found))));
    }

    private static Place place(MatchResult found) {
        return new Place(found.group(1), found.group(2) == null ? "text" : found.group(2));
    }

    /** What stands there, and how it is written. */
    public record Place(String name, String format) {}
}
