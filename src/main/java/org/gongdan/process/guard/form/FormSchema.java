package org.gongdan.process.guard.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Camunda Form as the server understands it. Only what it can check is allowed: no expressions, markup, frames, scripts,
 * hidden or read-only fields.
 */
public record FormSchema(String id, Map<String, FormField> fields) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads the content of a {@code .form} file. */
    public static FormSchema parse(byte[] content) {
        FormReader reader = new FormReader();
        try {
            JsonNode root = JSON.readTree(content);
            List<FormField> fields = reader.read(root);
            reader.refuseIfWrong();
            return new FormSchema(
                    root.path("id").asText(), fields.stream().collect(Collectors.toMap(FormField::key, f -> f)));
        } catch (IOException unreadable) {
            throw new FormSchemaException(
                    List.of(new FormSchemaException.Reason("", "Not readable as JSON: " + unreadable.getMessage())));
        }
    }
}
