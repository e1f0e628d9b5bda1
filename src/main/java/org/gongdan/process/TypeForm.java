package org.gongdan.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongdan.core.Decimals;
import org.gongdan.core.InvalidException.FieldError;
import org.gongdan.process.guard.form.FormSchema;
import org.gongdan.process.guard.form.FormValidator;
import org.gongdan.process.words.Translation;
import org.jspecify.annotations.Nullable;

/** The questions of one request form in their order, and the check of what was answered. */
public final class TypeForm {

    /** Of a type that is asked nothing more. */
    public static final TypeForm NOTHING =
            new TypeForm(new byte[0], List.of(), List.of(), List.of(), new FormValidator(new FormSchema("", Map.of())));

    /** The property of a field whose answers are not for everybody, {@code "true"}. */
    public static final String CONFIDENTIAL = "confidential";

    /** The property of a field that is asked no more. */
    public static final String RETIRED = "retired";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] content;
    private final List<Question> questions;
    private final List<Question> retired;
    private final List<Text> texts;
    private final FormValidator validator;

    private TypeForm(
            byte[] content,
            List<Question> questions,
            List<Question> retired,
            List<Text> texts,
            FormValidator validator) {
        this.content = content;
        this.questions = List.copyOf(questions);
        this.retired = List.copyOf(retired);
        this.texts = List.copyOf(texts);
        this.validator = validator;
    }

    /** Reads the content of a {@code .form} file. */
    public static TypeForm parse(byte[] content) {
        try {
            List<Question> retired = new ArrayList<>();
            JsonNode asked = JSON.readTree(content);
            retire(asked, retired);
            List<Question> questions = new ArrayList<>();
            List<Text> texts = new ArrayList<>();
            collect(asked, questions, texts);
            byte[] checked = retired.isEmpty() ? content : JSON.writeValueAsBytes(asked);
            return new TypeForm(content, questions, retired, texts, new FormValidator(FormSchema.parse(checked)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same questions in another language. */
    public TypeForm in(Translation translation) {
        return content.length == 0 || translation.isEmpty() ? this : parse(translation.ofForm(content));
    }

    /** The same form where answers to these questions, too, are not for everybody. */
    TypeForm confided(Set<String> keys) {
        boolean so = Stream.concat(questions.stream(), retired.stream())
                .allMatch(question -> question.confidential() || !keys.contains(question.key()));
        return so ? this : new TypeForm(content, confided(questions, keys), confided(retired, keys), texts, validator);
    }

    private static List<Question> confided(List<Question> questions, Set<String> keys) {
        return questions.stream()
                .map(question -> keys.contains(question.key()) ? question.confided() : question)
                .toList();
    }

    public List<Question> questions() {
        return questions;
    }

    /** What was asked once: nobody has to answer it any more, and what was answered keeps its name. */
    public List<Question> retired() {
        return retired;
    }

    /** What stands between the questions. */
    public List<Text> texts() {
        return texts;
    }

    /** The form as form-js draws it, without those of its texts that the page tells itself. */
    public JsonNode drawnWithout(Predicate<Text> told) {
        try {
            ObjectNode form = (ObjectNode) JSON.readTree(content);
            ArrayNode components = form.putArray("components");
            JsonNode asked = JSON.readTree(content);
            retire(asked, new ArrayList<>());
            asked.path("components").forEach(component -> {
                if (!isText(component) || !told.test(Text.of(component))) {
                    components.add(component);
                }
            });
            return form;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<Question> question(String key) {
        return questions.stream().filter(question -> question.key().equals(key)).findFirst();
    }

    /** What is wrong with the answers, by key; also whatever was not asked. */
    public List<FieldError> errors(Map<String, Object> answers) {
        return validator.errors(answers);
    }

    /** Answers typed into a page: texts become numbers, yes or no and lists where the form asks for such. */
    public Map<String, Object> read(Map<String, List<String>> typed) {
        Map<String, Object> answers = new LinkedHashMap<>();
        typed.forEach((key, texts) -> answers.put(
                key, question(key).map(question -> question.read(texts)).orElseGet(() -> String.join(", ", texts))));
        return answers;
    }

    private static void collect(JsonNode parent, List<Question> questions, List<Text> texts) {
        for (JsonNode component : parent.path("components")) {
            if (component.has("key")) {
                questions.add(Question.of(component));
            } else if (isText(component)) {
                texts.add(Text.of(component));
            }
            collect(component, questions, texts);
        }
    }

    /** Takes the fields away that are marked so, wherever they stand. */
    private static void retire(JsonNode parent, List<Question> retired) {
        for (Iterator<JsonNode> components = parent.path("components").iterator(); components.hasNext(); ) {
            JsonNode component = components.next();
            if (component.has("key") && isMarked(component, RETIRED)) {
                retired.add(Question.of(component));
                components.remove();
            } else {
                retire(component, retired);
            }
        }
    }

    private static boolean isMarked(JsonNode component, String property) {
        return component.path("properties").path(property).asText().equals("true");
    }

    private static boolean isText(JsonNode component) {
        return component.path("type").asText().equals("text");
    }

    /** A text of the form, and the properties that its author gave it. */
    public record Text(String text, Map<String, String> properties) {

        static Text of(JsonNode component) {
            Map<String, String> properties = new LinkedHashMap<>();
            component
                    .path("properties")
                    .properties()
                    .forEach(one -> properties.put(one.getKey(), one.getValue().asText()));
            return new Text(component.path("text").asText(), properties);
        }
    }

    /**
     * One field: its kind is the form component's, as {@code select} or {@code number}; choices are value to label. Who may
     * read a confidential answer is the ticket's rule.
     */
    public record Question(
            String key,
            String kind,
            String label,
            @Nullable String hint,
            boolean required,
            @Nullable Integer maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            Map<String, String> choices,
            boolean confidential) {

        /** The same where nobody insists on an answer. */
        public Question optional() {
            return new Question(key, kind, label, hint, false, maxLength, min, max, choices, confidential);
        }

        public Question hinted(String other) {
            return new Question(key, kind, label, other, required, maxLength, min, max, choices, confidential);
        }

        /** The same with answers that are not for everybody. */
        public Question confided() {
            return new Question(key, kind, label, hint, required, maxLength, min, max, choices, true);
        }

        private static Question of(JsonNode component) {
            JsonNode rules = component.path("validate");
            Map<String, String> choices = new LinkedHashMap<>();
            component
                    .path("values")
                    .forEach(choice -> choices.put(
                            choice.path("value").asText(), choice.path("label").asText()));
            return new Question(
                    component.path("key").asText(),
                    component.path("type").asText(),
                    component.path("label").asText(component.path("key").asText()),
                    component.hasNonNull("description")
                            ? component.path("description").asText()
                            : null,
                    rules.path("required").asBoolean(),
                    rules.has("maxLength") ? rules.path("maxLength").asInt() : null,
                    rules.path("min").isNumber() ? rules.path("min").decimalValue() : null,
                    rules.path("max").isNumber() ? rules.path("max").decimalValue() : null,
                    choices,
                    isMarked(component, CONFIDENTIAL));
        }

        private Object read(List<String> texts) {
            String text = texts.isEmpty() ? "" : texts.get(0).strip();
            return switch (kind) {
                case "checklist", "taglist" -> List.copyOf(texts);
                case "checkbox" -> text.equals("true");
                case "number" -> number(text);
                default -> text;
            };
        }

        /** What is no number stays what it is, for the check to refuse. */
        private static Object number(String text) {
            Optional<BigDecimal> number = Decimals.read(text);
            return number.isPresent() ? number.get() : text;
        }
    }
}
