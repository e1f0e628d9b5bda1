package org.gongdan.channel.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What somebody typed into a form that was refused, for the page that follows: {@code at} is where on the ticket it was
 * sent to. Kept in the session until that page is made.
 */
public record Typed(String at, Map<String, String> texts) implements Serializable {

    /** Of a page that no refusal led to. */
    public static final Typed NOTHING = new Typed("", Map.of());

    /** What forms carry and nobody types. */
    private static final Set<String> CARRIED = Set.of("_csrf", "version", "seen", "draft");

    static Typed of(HttpServletRequest request, String at) {
        Map<String, String> texts = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!CARRIED.contains(name)) {
                texts.put(name, String.join(", ", values));
            }
        });
        return new Typed(at, texts);
    }

    public boolean isAt(String place) {
        return at.equals(place);
    }

    /** What was typed into the field of the form that sends to this place; empty for any other form. */
    public String text(String place, String field) {
        return isAt(place) ? texts.getOrDefault(field, "") : "";
    }
}
