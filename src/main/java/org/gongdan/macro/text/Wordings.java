package org.gongdan.macro.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongdan.core.Spoken;

/**
 * The same in several languages, by their tags. Whoever reads another language gets the closest there is: the other Chinese
 * before English, English before the rest.
 */
public record Wordings(@JsonValue Map<String, Wording> byLanguage) {

    @JsonCreator
    public Wordings {
        byLanguage = inOrder(byLanguage);
    }

    private static Map<String, Wording> inOrder(Map<String, Wording> given) {
        Map<String, Wording> ordered = new LinkedHashMap<>();
        Spoken.TAGS.stream().filter(given::containsKey).forEach(tag -> ordered.put(tag, given.get(tag)));
        given.forEach(ordered::putIfAbsent);
        return Collections.unmodifiableMap(ordered);
    }

    public String title(Locale reader) {
        return closest(reader, one -> !one.title().isBlank())
                .map(one -> one.getValue().title())
                .orElse("");
    }

    /** The language and the text in it; empty where there is none at all. */
    public Optional<Map.Entry<String, Wording>> text(Locale reader) {
        return closest(reader, one -> !one.text().isBlank());
    }

    private Optional<Map.Entry<String, Wording>> closest(Locale reader, Predicate<Wording> fits) {
        return Stream.concat(wishes(reader).stream(), byLanguage.keySet().stream())
                .filter(tag -> byLanguage.containsKey(tag) && fits.test(byLanguage.get(tag)))
                .findFirst()
                .map(tag -> Map.entry(tag, byLanguage.get(tag)));
    }

    private static List<String> wishes(Locale reader) {
        Locale closest = Spoken.closest(reader).orElse(Locale.ENGLISH);
        return closest.getLanguage().equals("zh")
                ? List.of(closest.toLanguageTag(), other(closest), "en")
                : List.of(closest.toLanguageTag(), "en");
    }

    private static String other(Locale chinese) {
        return (chinese.equals(Locale.TRADITIONAL_CHINESE) ? Locale.SIMPLIFIED_CHINESE : Locale.TRADITIONAL_CHINESE)
                .toLanguageTag();
    }
}
