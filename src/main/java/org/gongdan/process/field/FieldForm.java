package org.gongdan.process.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gongdan.process.TypeForm;
import org.gongdan.process.field.Field.Choice;
import org.gongdan.process.words.Translation;

/**
 * A request form between its JSON and its fields. Whatever a component says that no field knows, such as bounds and patterns, stays
 * as it is. Words that the files of translations have already are not repeated in the form.
 */
final class FieldForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SIMPLIFIED = Locale.SIMPLIFIED_CHINESE.toString();
    private static final String TRADITIONAL = Locale.TRADITIONAL_CHINESE.toString();

    private final ObjectNode form;

    /** By language. */
    private final Map<String, Translation> files;

    private FieldForm(ObjectNode form, Map<String, Translation> files) {
        this.form = form;
        this.files = files;
    }

    static FieldForm parse(byte[] content, Map<String, Translation> files) {
        try {
            return new FieldForm((ObjectNode) JSON.readTree(content), files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of a type that was asked nothing so far. */
    static FieldForm empty(String id, Map<String, Translation> files) {
        ObjectNode form = JSON.createObjectNode();
        form.put("executionPlatform", "Camunda Platform").put("executionPlatformVersion", "7.24.0");
        form.put("schemaVersion", 16).put("id", id).put("type", "default").putArray("components");
        return new FieldForm(form, files);
    }

    /** Whether fields stand inside groups, which a list of fields cannot say. */
    boolean isNested() {
        return components().stream().anyMatch(component -> component.has("components"));
    }

    List<Field> fields() {
        return components().stream()
                .filter(component -> component.has("key"))
                .map(this::field)
                .toList();
    }

    /** The form with these fields in this order; what is no field comes first. */
    byte[] with(List<Field> fields) {
        Map<String, ObjectNode> known = new HashMap<>();
        ArrayNode components = JSON.createArrayNode();
        components().forEach(component -> {
            if (component.has("key")) {
                known.put(component.path("key").asText(), component);
            } else {
                components.add(component);
            }
        });
        fields.forEach(field -> components.add(component(field, known.get(field.key()))));
        form.set("components", components);
        try {
            return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(form) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<ObjectNode> components() {
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .map(ObjectNode.class::cast)
                .toList();
    }

    private Field field(JsonNode component) {
        JsonNode own = component.path("properties");
        List<Choice> choices = new ArrayList<>();
        component
                .path("values")
                .forEach(choice -> choices.add(new Choice(
                        choice.path("value").asText(),
                        said(
                                choice.path("label").asText(),
                                own,
                                Translation.VALUE + choice.path("value").asText()))));
        return new Field(
                component.path("key").asText(),
                component.path("type").asText(),
                said(component.path("label").asText(), own, "label"),
                said(component.path("description").asText(), own, "description"),
                component.path("validate").path("required").asBoolean(),
                own.path(TypeForm.CONFIDENTIAL).asText().equals("true"),
                own.path(TypeForm.RETIRED).asText().equals("true"),
                choices);
    }

    private Said said(String english, JsonNode own, String name) {
        return new Said(english, word(english, own, SIMPLIFIED, name), word(english, own, TRADITIONAL, name));
    }

    private String word(String english, JsonNode own, String language, String name) {
        String word = own.path(language + "." + name).asText();
        return word.isEmpty() ? filed(english, language) : word;
    }

    private String filed(String english, String language) {
        String word = files.getOrDefault(language, Translation.NONE).of(english);
        return word.equals(english) ? "" : word;
    }

    private ObjectNode component(Field field, @org.jspecify.annotations.Nullable ObjectNode before) {
        ObjectNode component = before == null ? begun(field) : before.deepCopy();
        Map<String, String> own = properties(component);
        component.put("label", field.label().english());
        put(component, "description", field.hint().english());
        say(own, "label", field.label());
        say(own, "description", field.hint());
        if (field.choosing()) {
            ArrayNode values = component.putArray("values");
            field.choices().forEach(choice -> {
                values.addObject().put("label", choice.label().english()).put("value", choice.value());
                say(own, Translation.VALUE + choice.value(), choice.label());
            });
        }
        ObjectNode rules = component.withObjectProperty("validate");
        rules.put("required", field.required() && !field.retired());
        mark(own, TypeForm.CONFIDENTIAL, field.confidential());
        mark(own, TypeForm.RETIRED, field.retired());
        component.remove("properties");
        if (!own.isEmpty()) {
            component.set("properties", JSON.valueToTree(own));
        }
        return component;
    }

    private static ObjectNode begun(Field field) {
        String name = Character.toUpperCase(field.key().charAt(0)) + field.key().substring(1);
        ObjectNode component = JSON.createObjectNode();
        component.put("type", field.kind()).put("id", "Field_" + name).put("key", field.key());
        switch (field.kind()) {
            case "textfield" -> component.putObject("validate").put("maxLength", 200);
            case "textarea" -> component.putObject("validate").put("maxLength", 2_000);
            case "datetime" ->
                component.put("subtype", "date").put("dateLabel", field.label().english());
            default -> {}
        }
        component.putObject("layout").put("row", "Row_" + name).putNull("columns");
        return component;
    }

    /** Without the words, which are said anew. */
    private static Map<String, String> properties(JsonNode component) {
        Map<String, String> own = new LinkedHashMap<>();
        component.path("properties").properties().forEach(one -> {
            if (!one.getKey().startsWith(SIMPLIFIED + ".") && !one.getKey().startsWith(TRADITIONAL + ".")) {
                own.put(one.getKey(), one.getValue().asText());
            }
        });
        return own;
    }

    private void say(Map<String, String> own, String name, Said said) {
        said.others().forEach((language, word) -> {
            if (!word.isEmpty() && !word.equals(filed(said.english(), language))) {
                own.put(language + "." + name, word);
            }
        });
    }

    private static void put(ObjectNode component, String name, String text) {
        if (text.isEmpty()) {
            component.remove(name);
        } else {
            component.put(name, text);
        }
    }

    private static void mark(Map<String, String> own, String property, boolean so) {
        if (so) {
            own.put(property, "true");
        } else {
            own.remove(property);
        }
    }
}
