package org.gongdan.macro.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** A place without a value stays as it is written. */
    public String fill(Map<Placeholder, String> values) {
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) != null && isKnown(found.group(1), values)
                                ? values.get(
                                        Placeholder.of(found.group(1).strip()).orElseThrow())
                                : found.group()));
    }

    private static boolean isKnown(String word, Map<Placeholder, String> values) {
        return Placeholder.of(word.strip())
                .map(values::get)
                .filter(value -> !value.isBlank())
                .isPresent();
    }
}
