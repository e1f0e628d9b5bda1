package org.gongdan.process.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/** The models' texts in one language; a text without translation stays as the model has it. */
public record Translation(Map<String, String> words) {

    /** Where a form says something to a person. */
    public static final Set<String> SAID_BY_FORMS = Set.of("label", "description", "text");

    /** For those who read what the models speak. */
    public static final Translation NONE = new Translation(Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    public String of(String text) {
        return words.isEmpty() ? text : words.getOrDefault(WordFile.key(text), text);
    }

    /** A form's schema with all that it says translated. */
    public byte[] ofForm(byte[] schema) {
        if (words.isEmpty()) {
            return schema;
        }
        try {
            JsonNode form = JSON.readTree(schema);
            translate(form);
            return JSON.writeValueAsBytes(form);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void translate(JsonNode node) {
        if (node instanceof ObjectNode object) {
            SAID_BY_FORMS.stream()
                    .filter(name -> object.path(name).isTextual())
                    .forEach(name -> object.put(name, of(object.path(name).asText())));
        }
        node.forEach(this::translate);
    }
}
