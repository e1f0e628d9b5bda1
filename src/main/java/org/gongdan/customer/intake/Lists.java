package org.gongdan.customer.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists as the database takes and gives them: in JSON. */
@Component
class Lists {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper json;

    Lists(ObjectMapper json) {
        this.json = json;
    }

    String write(Object list) {
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    List<String> read(String text) {
        try {
            return json.readValue(text, TEXTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
