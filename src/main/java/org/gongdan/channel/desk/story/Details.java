package org.gongdan.channel.desk.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an entry of the timeline keeps beside its kind, read without trust in its shape: old entries have other details. */
record Details(Map<String, Object> values) {

    /** The value, whatever it is; null where there is none. */
    @Nullable
    Object get(String name) {
        return values.get(name);
    }

    /** Null where nothing is written. */
    @Nullable
    String text(String name) {
        Object value = values.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    Map<String, Object> map(String name) {
        return map(values.get(name));
    }

    /** Each with details of its own. */
    List<Details> several(String name) {
        return values.get(name) instanceof List<?> some
                ? some.stream().map(one -> new Details(map(one))).toList()
                : List.of();
    }

    Details one(String name) {
        return new Details(map(name));
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> some) {
            some.forEach((key, one) -> map.put(String.valueOf(key), one));
        }
        return map;
    }
}
