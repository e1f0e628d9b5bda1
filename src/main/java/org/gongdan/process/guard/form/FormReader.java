package org.gongdan.process.guard.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gongdan.process.guard.form.FormField.Kind;
import org.gongdan.process.guard.form.FormField.When;
import org.gongdan.process.guard.form.FormSchemaException.Reason;
import org.jspecify.annotations.Nullable;

/** Walks a form's JSON by an allow-list, collecting the fields and everything that speaks against the form. */
class FormReader {

    /** A text variable of the engine holds no more characters. */
    static final int LONGEST_TEXT = 4000;

    private static final Pattern CONDITION = Pattern.compile("(\\w+)=([\\w-]+)");

    private static final Set<String> FORM = Set.of(
            "id",
            "type",
            "schemaVersion",
            "components",
            "exporter",
            "executionPlatform",
            "executionPlatformVersion",
            "$schema");
    private static final Set<String> SHOWN = Set.of(
            "type", "id", "text", "label", "layout", "properties", "height", "components", "showOutline", "path");
    private static final Set<String> ASKED = Set.of(
            "type",
            "id",
            "key",
            "label",
            "description",
            "layout",
            "properties",
            "validate",
            "defaultValue",
            "values",
            "appearance",
            "searchable",
            "decimalDigits",
            "increment",
            "serializeToString",
            "subtype",
            "dateLabel",
            "timeLabel",
            "timeInterval",
            "timeSerializingFormat",
            "use24h",
            "disallowPassedDates");
    private static final Set<String> VALIDATED =
            Set.of("required", "minLength", "maxLength", "min", "max", "pattern", "validationType");
    private static final Map<String, Kind> FIELDS = Map.of(
            "textfield", Kind.TEXT,
            "textarea", Kind.TEXT,
            "number", Kind.NUMBER,
            "checkbox", Kind.CHECK,
            "radio", Kind.CHOICE,
            "select", Kind.CHOICE,
            "checklist", Kind.CHOICES,
            "taglist", Kind.CHOICES,
            "datetime", Kind.DATE);
    private static final Set<String> TEXTS = Set.of("text", "separator", "spacer", "group");
    private static final Map<String, String> PATTERNS =
            Map.of("email", "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$", "phone", "^\\+?[\\d\\s()/.-]{5,25}$");

    private final List<Reason> reasons = new ArrayList<>();
    private final List<FormField> fields = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    List<FormField> read(JsonNode form) {
        if (!form.isObject() || form.path("id").asText().isBlank()) {
            reasons.add(new Reason("", "A form is a JSON object with an id."));
            return fields;
        }
        onlyNames(form, FORM, "");
        if (form.has("type") && !"default".equals(form.path("type").asText())) {
            reasons.add(new Reason("", "The type of a form is \"default\"."));
        }
        form.path("components").forEach(this::component);
        return fields;
    }

    void refuseIfWrong() {
        if (!reasons.isEmpty()) {
            throw new FormSchemaException(reasons);
        }
    }

    private void component(JsonNode component) {
        String type = component.path("type").asText();
        String name = component.path("key").asText(component.path("id").asText());
        noExpressions(component, name);
        if (TEXTS.contains(type)) {
            onlyNames(component, SHOWN, name);
            component.path("components").forEach(this::component);
        } else if (FIELDS.containsKey(type)) {
            onlyNames(component, ASKED, name);
            field(component, name, FIELDS.get(type));
        } else {
            refuse(name, "A component of type \"%s\" is not allowed. Allowed: %s.", type, allowedTypes());
        }
    }

    private void field(JsonNode component, String key, Kind kind) {
        JsonNode rules = component.path("validate");
        onlyNames(rules, VALIDATED, key);
        if (!key.matches("[A-Za-z_]\\w{0,63}")) {
            refuse(key, "The key of a field is the name of a variable: letters, digits and _.");
        } else if (!keys.add(key)) {
            refuse(key, "Another field has the same key.");
        }
        Set<String> values = values(component.path("values"));
        if ((kind == Kind.CHOICE || kind == Kind.CHOICES) && values.isEmpty()) {
            refuse(key, "A choice lists its values.");
        }
        int longest = rules.path("maxLength").asInt(LONGEST_TEXT);
        if (longest > LONGEST_TEXT) {
            refuse(key, "maxLength is at most %d, which is what a process variable holds.", LONGEST_TEXT);
        }
        fields.add(new FormField(
                key,
                component.path("label").asText(key),
                kind,
                rules.path("required").asBoolean(),
                requiredWhen(component, key),
                rules.path("minLength").asInt(),
                longest,
                number(rules.path("min")),
                number(rules.path("max")),
                component.path("decimalDigits").isInt()
                        ? component.path("decimalDigits").asInt()
                        : null,
                pattern(rules, key),
                values));
    }

    /** Written as {@code "properties": {"requiredWhen": "approved=false"}}, since form-js knows no such rule. */
    private @Nullable When requiredWhen(JsonNode component, String key) {
        String condition = component.path("properties").path("requiredWhen").asText();
        if (condition.isEmpty()) {
            return null;
        }
        Matcher parts = CONDITION.matcher(condition);
        if (!parts.matches()) {
            refuse(key, "requiredWhen names another field and its answer, as in approved=false.");
            return null;
        }
        return new When(parts.group(1), parts.group(2));
    }

    private Set<String> values(JsonNode options) {
        Set<String> values = new LinkedHashSet<>();
        options.forEach(option -> values.add(option.path("value").asText()));
        return values;
    }

    private @Nullable BigDecimal number(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : null;
    }

    private @Nullable Pattern pattern(JsonNode rules, String key) {
        String pattern = rules.path("pattern")
                .asText(PATTERNS.get(rules.path("validationType").asText()));
        try {
            return pattern == null || pattern.isEmpty() ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            refuse(key, "The pattern cannot be read: %s.", wrong.getDescription());
            return null;
        }
    }

    /** A text that starts with an equals sign is an expression to form-js, wherever it stands. */
    private void noExpressions(JsonNode node, String name) {
        if (node.isTextual()) {
            String text = node.asText().strip();
            if (text.startsWith("=") || text.contains("{{") || text.contains("${") || text.contains("#{")) {
                refuse(name, "Expressions are not allowed in forms: “%s”.", text);
            }
        } else if (node.isContainerNode()) {
            node.properties().stream()
                    .filter(property -> !property.getKey().equals("components"))
                    .filter(property -> !property.getKey().equals("pattern"))
                    .forEach(property -> noExpressions(property.getValue(), name));
            if (node.isArray()) {
                node.forEach(inner -> noExpressions(inner, name));
            }
        }
    }

    private void onlyNames(JsonNode node, Set<String> allowed, String name) {
        Map<String, JsonNode> unknown = new HashMap<>();
        node.properties().stream()
                .filter(property -> !allowed.contains(property.getKey()))
                .forEach(property -> unknown.put(property.getKey(), property.getValue()));
        unknown.forEach((key, value) -> {
            if (!(value.isBoolean() && !value.asBoolean())) {
                refuse(name, "\"%s\" is not allowed here, because the server could not check it.", key);
            }
        });
    }

    private String allowedTypes() {
        Set<String> types = new TreeSet<>(FIELDS.keySet());
        types.addAll(TEXTS);
        return String.join(", ", types);
    }

    private void refuse(String name, String sentence, Object... arguments) {
        reasons.add(new Reason(name, sentence.formatted(arguments)));
    }
}
