package org.gongdan.process.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/**
 * The models' texts in one language; a text without translation stays as the model has it. A form may bring words of its own
 * along, which come first: a field's property {@code zh_CN.label} is its label in {@code zh_CN}.
 */
public record Translation(String language, Map<String, String> words) {

    /** Where a form says something to a person. */
    public static final Set<String> SAID_BY_FORMS = Set.of("label", "description", "text");

    /** For those who read what the models speak. */
    public static final Translation NONE = new Translation("", Map.of());

    /** Where a field's property with its own words for a choice begins, after the language: {@code zh_CN.value.<value>}. */
    public static final String VALUE = "value.";

    private static final ObjectMapper JSON = new ObjectMapper();

    public boolean isEmpty() {
        return words.isEmpty() && language.isEmpty();
    }

    /** Forms are kept by their translation; nobody wants to count all its words for that. */
    @Override
    public int hashCode() {
        return 31 * language.hashCode() + words.size();
    }

    public String of(String text) {
        return words.isEmpty() ? text : words.getOrDefault(WordFile.key(text), text);
    }

    /** A form's schema with all that it says translated. */
    public byte[] ofForm(byte[] schema) {
        if (isEmpty()) {
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
            node.forEach(this::translate);
            sayInOwnWords(object);
        } else {
            node.forEach(this::translate);
        }
    }

    private void sayInOwnWords(ObjectNode component) {
        JsonNode own = component.path("properties");
        if (own.isObject() && !language.isEmpty()) {
            SAID_BY_FORMS.forEach(name -> put(component, name, own.path(language + "." + name)));
            component.path("values").forEach(choice -> {
                if (choice instanceof ObjectNode one) {
                    put(
                            one,
                            "label",
                            own.path(language + "." + VALUE + one.path("value").asText()));
                }
            });
        }
    }

    private static void put(ObjectNode said, String name, JsonNode words) {
        if (!words.asText().isBlank()) {
            said.put(name, words.asText());
        }
    }
}
