package org.gongdan.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** The same with the named answers in the place of its own; null or an empty one takes an answer away. */
    Attributes with(Map<String, @Nullable Object> named) {
        Map<String, Object> answers = new LinkedHashMap<>(values);
        answers.putAll(named);
        return new Attributes(answers);
    }

    /** The answers as a form would send them: a list for each key. */
    public Map<String, List<String>> texts() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        values.forEach((key, answer) -> texts.put(
                key,
                answer instanceof Collection<?> many
                        ? many.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(answer))));
        return texts;
    }

    Attributes without(Set<String> keys) {
        Map<String, Object> answers = new LinkedHashMap<>(values);
        answers.keySet().removeAll(keys);
        return new Attributes(answers);
    }

    /** Those of the named answers that say something else than these do, null where an answer is taken away. */
    Map<String, @Nullable Object> differing(Map<String, @Nullable Object> named) {
        Map<String, @Nullable Object> differing = new LinkedHashMap<>();
        named.forEach((key, value) -> {
            @Nullable Object answer = isUnanswered(value) ? null : value;
            if (!isSame(answer, values.get(key))) {
                differing.put(key, answer);
            }
        });
        return differing;
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

    /** A number is the same however it is written. */
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one instanceof Number number && other instanceof Number
                ? new BigDecimal(number.toString()).compareTo(new BigDecimal(other.toString())) == 0
                : Objects.equals(one, other);
    }

    private static boolean isUnanswered(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> many && many.isEmpty();
    }
}
