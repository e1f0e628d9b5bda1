package org.gongdan.process.guard.form;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.gongdan.process.guard.GuardedEngine;
import org.gongdan.process.guard.model.ModelRefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFormTests {

    private static final GuardedEngine engine = GuardedEngine.guarded();

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void refusesTheForm(String what, String component, String sentence) {
        assertRefused("{\"id\": \"probe\", \"type\": \"default\", \"components\": [" + component + "]}", sentence);
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("markup", "{\"type\": \"html\", \"content\": \"<b>\"}", "type \"html\" is not allowed"),
                arguments("frame", "{\"type\": \"iframe\", \"url\": \"http://x\"}", "type \"iframe\" is not allowed"),
                arguments(
                        "picture", "{\"type\": \"image\", \"source\": \"http://x\"}", "type \"image\" is not allowed"),
                arguments("script", "{\"type\": \"script\"}", "type \"script\" is not allowed"),
                arguments(
                        "computed value",
                        "{\"type\": \"expression\", \"key\": \"a\", \"expression\": \"=1\"}",
                        "type \"expression\" is not allowed"),
                arguments(
                        "expression as label",
                        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"=secret\"}",
                        "Expressions are not allowed"),
                arguments("template", "{\"type\": \"text\", \"text\": \"Hi {{name}}\"}", "Expressions are not allowed"),
                arguments(
                        "engine expression",
                        "{\"type\": \"textfield\", \"key\": \"a\", \"defaultValue\": \"${a.b()}\"}",
                        "Expressions are not allowed"),
                arguments(
                        "hidden field",
                        "{\"type\": \"textfield\", \"key\": \"a\", \"conditional\": {\"hide\": \"=true\"}}",
                        "\"conditional\" is not allowed"),
                arguments(
                        "read-only field",
                        "{\"type\": \"textfield\", \"key\": \"a\", \"readonly\": true}",
                        "\"readonly\" is not allowed"),
                arguments(
                        "values from a variable",
                        "{\"type\": \"select\", \"key\": \"a\", \"valuesKey\": \"b\"}",
                        "\"valuesKey\" is not allowed"),
                arguments(
                        "choice without values", "{\"type\": \"select\", \"key\": \"a\"}", "A choice lists its values"),
                arguments(
                        "same key twice",
                        "{\"type\": \"textfield\", \"key\": \"a\"}, {\"type\": \"number\", \"key\": \"a\"}",
                        "Another field has the same key"),
                arguments("path as key", "{\"type\": \"textfield\", \"key\": \"a.b\"}", "The key of a field"),
                arguments(
                        "longer than a variable",
                        "{\"type\": \"textarea\", \"key\": \"a\", \"validate\": {\"maxLength\": 5000}}",
                        "maxLength is at most 4000"),
                arguments(
                        "unreadable pattern",
                        "{\"type\": \"textfield\", \"key\": \"a\", \"validate\": {\"pattern\": \"(\"}}",
                        "The pattern cannot be read"),
                arguments(
                        "unknown rule",
                        "{\"type\": \"textfield\", \"key\": \"a\", \"validate\": {\"script\": \"x\"}}",
                        "\"script\" is not allowed"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void refusesTheFile(String content, String sentence) {
        assertRefused(content, sentence);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("<html>", "Not readable as JSON"),
                arguments("[]", "A form is a JSON object with an id"),
                arguments("{\"components\": []}", "A form is a JSON object with an id"),
                arguments("{\"id\": \"a\", \"id\": \"b\"}", "Not readable as JSON"),
                arguments("{\"id\": \"a\"} {\"id\": \"b\"}", "Not readable as JSON"),
                arguments("{\"id\": \"a\", \"action\": \"http://x\"}", "\"action\" is not allowed"));
    }

    private void assertRefused(String content, String sentence) {
        assertThatThrownBy(() -> engine.deploy("probe.form", content))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("probe.form")
                .hasMessageContaining(sentence);
    }
}
