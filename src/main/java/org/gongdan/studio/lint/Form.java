package org.gongdan.studio.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gongdan.process.words.Translation;

/** A Camunda Form with the questions that several rules ask of it. */
record Form(String file, JsonNode json) implements Model {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> NO_FIELDS = Set.of(
            "text", "html", "image", "button", "spacer", "separator", "group", "iframe", "table", "documentPreview");

    static Model read(String file, InputStream content) throws IOException {
        JsonNode json = MAPPER.readTree(content);
        return json.isObject() ? new Form(file, json) : new Unreadable(file, "a form is a JSON object");
    }

    String id() {
        return json.path("id").asText();
    }

    @Override
    public Stream<Said> said() {
        return within(json)
                .flatMap(component -> Stream.concat(Stream.of(component), stream(component.path("values")))
                        .flatMap(part -> Translation.SAID_BY_FORMS.stream()
                                .map(name -> new Said(
                                        component.path("id").asText(),
                                        part.path(name).asText()))));
    }

    List<Field> fields() {
        return within(json)
                .filter(component -> !NO_FIELDS.contains(component.path("type").asText()))
                .map(Field::new)
                .toList();
    }

    /** Texts that stand in the form for this use, such as showing a result. */
    Stream<String> texts(String use) {
        return within(json)
                .filter(component -> component.path("type").asText().equals("text"))
                .filter(component ->
                        component.path("properties").path("use").asText().equals(use))
                .map(component -> component.path("text").asText());
    }

    /** The property that one of its texts has; empty where none has it. */
    String property(String name) {
        return within(json)
                .map(component -> component.path("properties").path(name).asText())
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }

    private static Stream<JsonNode> within(JsonNode parent) {
        return stream(parent.path("components"))
                .flatMap(component -> Stream.concat(Stream.of(component), within(component)));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Something the agent fills in. */
    record Field(JsonNode json) {

        String key() {
            return json.path("key").asText();
        }

        String type() {
            return json.path("type").asText();
        }

        /** The key, or else what the drawing tool calls the field. */
        String name() {
            return key().isEmpty() ? json.path("id").asText() : key();
        }

        /** Asked no more; what was answered keeps its name. */
        boolean isRetired() {
            return json.path("properties").path("retired").asText().equals("true");
        }

        boolean isRequired() {
            return json.path("validate").path("required").asBoolean();
        }

        /** A box to tick always answers: no tick is a no. */
        boolean alwaysAnswers() {
            return type().equals("checkbox");
        }

        boolean isChoice() {
            return type().equals("select") || type().equals("radio");
        }

        Set<String> values() {
            return stream(json.path("values"))
                    .map(value -> value.path("value").asText())
                    .collect(Collectors.toSet());
        }
    }
}
