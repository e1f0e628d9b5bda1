package org.gongdan.process.guard.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongdan.core.InvalidException.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormValidatorTests {

    private static final FormValidator VALIDATOR = validator("""
            {"id": "probe", "type": "default", "components": [
              {"type": "text", "id": "Text_1", "text": "Please answer."},
              {"type": "textarea", "key": "solution", "label": "Solution",
               "validate": {"required": true, "minLength": 3, "maxLength": 20}},
              {"type": "textfield", "key": "serial", "label": "Serial", "validate": {"pattern": "^[A-Z]{2}\\\\d+$"}},
              {"type": "textfield", "key": "mail", "validate": {"validationType": "email"}},
              {"type": "textfield", "key": "remark"},
              {"type": "number", "key": "hours", "label": "Hours", "validate": {"min": 0, "max": 8}},
              {"type": "checkbox", "key": "agreed", "label": "Agreed"},
              {"type": "radio", "key": "accepted", "values": [{"label": "Yes", "value": true}, {"label": "No", "value": false}]},
              {"type": "select", "key": "code", "values": [{"label": "Fixed", "value": "fixed"}, {"label": "No", "value": "no"}]},
              {"type": "checklist", "key": "parts", "values": [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]},
              {"type": "datetime", "key": "visit", "subtype": "date", "dateLabel": "Visit"}
            ]}
            """);

    @Test
    void needsAReasonOnlyForTheAnswerThatAsksForOne() {
        FormValidator approval = validator("""
                {"id": "probe", "type": "default", "components": [
                  {"type": "radio", "key": "approved", "values": [{"label": "Yes", "value": true}, {"label": "No", "value": false}]},
                  {"type": "textarea", "key": "reason", "properties": {"requiredWhen": "approved=false"}}
                ]}
                """);

        assertThat(approval.errors(Map.of("approved", true))).isEmpty();
        assertThat(approval.errors(Map.of("approved", false, "reason", "Too dear.")))
                .isEmpty();
        assertThat(approval.errors(Map.of("approved", false, "reason", " ")))
                .extracting(FieldError::field)
                .containsExactly("reason");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("good")
    void takesTheAnswer(String field, Object answer) {
        assertThat(VALIDATOR.errors(answers(field, answer))).isEmpty();
    }

    static Stream<Arguments> good() {
        return Stream.of(
                arguments("solution", "Rebooted"),
                arguments("solution", "Line\n\tand 换行"),
                arguments("serial", "AB123"),
                arguments("serial", ""),
                arguments("mail", "li.wei@example.org"),
                arguments("remark", "x".repeat(4000)),
                arguments("remark", null),
                arguments("hours", 0),
                arguments("hours", 7.5),
                arguments("hours", 8L),
                arguments("agreed", false),
                arguments("accepted", true),
                arguments("accepted", "false"),
                arguments("code", "fixed"),
                arguments("parts", List.of("a", "b")),
                arguments("parts", List.of()),
                arguments("visit", "2026-11-21"),
                arguments("visit", "2026-11-21T10:00:00Z"),
                arguments("visit", new Date()));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @MethodSource("bad")
    void refusesTheAnswer(String field, Object answer, String what) {
        assertThat(VALIDATOR.errors(answers(field, answer)))
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo(field))
                .extracting(FieldError::key)
                .isEqualTo("process.answer." + what);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("solution", null, "required"),
                arguments("solution", "", "required"),
                arguments("solution", "  \n", "required"),
                arguments("solution", "ab", "too-short"),
                arguments("solution", "x".repeat(21), "too-long"),
                arguments("solution", 42, "text"),
                arguments("solution", "abc\u0000", "unreadable"),
                arguments("solution", Map.of("a", "b"), "text"),
                arguments("serial", "123", "pattern"),
                arguments("mail", "li.wei", "pattern"),
                arguments("remark", "x".repeat(4001), "too-long"),
                arguments("hours", -1, "too-small"),
                arguments("hours", 8.01, "too-large"),
                arguments("hours", "8", "number"),
                arguments("hours", Double.NaN, "number"),
                arguments("hours", new BigDecimal("1e-999999999"), "number"),
                arguments("hours", new BigDecimal("0." + "1".repeat(31)), "number"),
                arguments("hours", true, "number"),
                arguments("agreed", "true", "yes-no"),
                arguments("accepted", "maybe", "choice"),
                arguments("code", "hacked", "choice"),
                arguments("code", List.of("fixed"), "choice"),
                arguments("code", new Object(), "choice"),
                arguments("parts", "a", "choice"),
                arguments("parts", List.of("a", "c"), "choice"),
                arguments("parts", List.of("a", "b", "a"), "choice"),
                arguments("parts", Arrays.asList("a", null), "choice"),
                arguments("visit", "tomorrow", "date"),
                arguments("visit", "2026-13-41", "date"),
                arguments("visit", 5, "date"),
                arguments("ticketId", 7L, "unknown"),
                arguments("team", "administrators", "unknown"));
    }

    @Test
    void namesEachFieldByItsLabelAndBound() {
        assertThat(VALIDATOR.errors(Map.of("solution", "x".repeat(30), "hours", 9)))
                .satisfiesExactlyInAnyOrder(
                        error -> assertThat(error.arguments()).containsExactly("Solution", 20),
                        error -> assertThat(error.arguments()[0]).isEqualTo("Hours"));
    }

    @Test
    void aRequiredCheckMustBeChecked() {
        FormValidator validator = validator("""
                {"id": "a", "components": [{"type": "checkbox", "key": "agreed", "validate": {"required": true}}]}
                """);

        assertThat(validator.errors(Map.of("agreed", true))).isEmpty();
        assertThat(validator.errors(Map.of("agreed", false)))
                .extracting(FieldError::key)
                .containsExactly("process.answer.required");
    }

    @Test
    void asksFieldsInGroupsToo() {
        FormValidator validator = validator("""
                {"id": "a", "components": [{"type": "group", "components": [
                  {"type": "textfield", "key": "inner", "validate": {"required": true}}]}]}
                """);

        assertThat(validator.errors(Map.of())).extracting(FieldError::field).containsExactly("inner");
    }

    private static Map<String, Object> answers(String field, Object answer) {
        Map<String, Object> answers = new HashMap<>(Map.of("solution", "Rebooted"));
        answers.put(field, answer);
        return answers;
    }

    private static FormValidator validator(String form) {
        return new FormValidator(FormSchema.parse(form.getBytes(StandardCharsets.UTF_8)));
    }
}
