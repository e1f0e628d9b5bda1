package org.gongdan.macro.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongdan.core.InvalidException;

/** A text with places. It is filled in one pass: what a value says is never looked at again. */
public record Template(String text) {

    /** Whatever begins like a place: what does not end like one is a slip of the pen, no text for a customer. */
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}\\n]*)}}|\\{\\{[^\\s]*");

    /** What is written like a place and is none of those that may stand here. */
    public List<String> unknown(Collection<Placeholder> allowed) {
        return PLACE.matcher(text)
                .results()
                .filter(found -> found.group(1) == null
                        || Placeholder.of(found.group(1).strip())
                                .filter(allowed::contains)
                                .isEmpty())
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /** The places for which there is no value. */
    public List<String> empty(Map<Placeholder, String> values) {
        return PLACE.matcher(text)
                .results()
                .filter(found -> found.group(1) != null && !isKnown(found.group(1), values))
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /** How often this place stands in it. */
    public long count(Placeholder place) {
        return PLACE.matcher(text)
                .results()
                .filter(found -> found.group(1) != null)
                .filter(found -> Placeholder.of(found.group(1).strip())
                        .filter(place::equals)
                        .isPresent())
                .count();
    }

    /** A place without a value stays as it is written. Refused as soon as it is longer than that. */
    public String fill(Map<Placeholder, String> values, int most) {
        return within(values, most).orElseThrow(() -> new InvalidException("text", "ticket.invalid.too-long", most));
    }

    /** The same; empty where it would be longer. */
    public Optional<String> within(Map<Placeholder, String> values, int most) {
        StringBuilder filled = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find() && filled.length() <= most) {
            filled.append(text, from, place.start()).append(value(place, values));
            from = place.end();
        }
        int length = filled.length() + text.length() - from;
        return length > most
                ? Optional.empty()
                : Optional.of(filled.append(text, from, text.length()).toString());
    }

    private static String value(Matcher place, Map<Placeholder, String> values) {
        return Optional.ofNullable(place.group(1))
                .filter(word -> isKnown(word, values))
                .flatMap(word -> Placeholder.of(word.strip()))
                .map(values::get)
                .orElseGet(place::group);
    }

    private static boolean isKnown(String word, Map<Placeholder, String> values) {
        return Placeholder.of(word.strip())
                .map(values::get)
                .filter(value -> !value.isBlank())
                .isPresent();
    }
}
