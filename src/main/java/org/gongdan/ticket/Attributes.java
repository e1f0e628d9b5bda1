package org.gongdan.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a type of ticket is asked beyond the facts of every ticket, by the keys of its request form: texts, numbers, yes or no,
 * lists of texts. What was not answered is not there.
 */
public record Attributes(@JsonValue Map<String, Object> values) {

    public static final Attributes NONE = new Attributes(Map.of());

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};

    @JsonCreator
    public Attributes(Map<String, Object> values) {
        Map<String, Object> answered = new LinkedHashMap<>(values);
        answered.values().removeIf(Attributes::isUnanswered);
        this.values = Collections.unmodifiableMap(answered);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    static Attributes parse(String json) {
        try {
            return json.equals("{}") ? NONE : new Attributes(JSON.readValue(json, VALUES));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** As the column keeps it. */
    @Override
    public String toString() {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean isUnanswered(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> many && many.isEmpty();
    }
}
