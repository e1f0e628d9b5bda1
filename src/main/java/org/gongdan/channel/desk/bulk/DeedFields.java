package org.gongdan.channel.desk.bulk;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.channel.desk.tag.TagTexts;
import org.gongdan.core.InvalidException;
import org.gongdan.deed.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deeds as the fields of a form, read as the API reads a body. */
@Component
public class DeedFields {

    /** Chosen in so many words: a form nobody touched must not take everybody's work away. */
    private static final String NOBODY = "-";

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper json;

    DeedFields(ObjectMapper json) {
        this.json = json;
    }

    /** What nobody filled in is left as it is. */
    public Deed read(Map<String, String> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.values().removeIf(""::equals);
        body.remove("agent", NOBODY);
        body.computeIfPresent("on", (field, typed) -> TagTexts.read(typed.toString()));
        body.computeIfPresent("off", (field, typed) -> TagTexts.read(typed.toString()));
        try {
            return json.convertValue(body, Deed.class);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidException("action", "bulk.invalid.action");
        }
    }

    public Map<String, String> write(Deed deed) {
        Map<String, String> fields = new LinkedHashMap<>();
        json.convertValue(deed, FIELDS).forEach((name, value) -> fields.put(name, typed(value)));
        if (deed instanceof Deed.Assign assign && assign.agent() == null) {
            fields.put("agent", NOBODY);
        }
        return fields;
    }

    private static String typed(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value == null ? "" : value.toString();
    }
}
