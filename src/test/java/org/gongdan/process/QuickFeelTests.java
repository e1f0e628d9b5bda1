package org.gongdan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuickFeelTests {

    private static final List<@Nullable Object> INPUTS = inputs();

    private final FeelEngine quick = new QuickFeel();
    private final FeelEngine plain = new ScalaFeelEngine(List.of());

    @Test
    void answersEveryCellOfEveryTableLikeTheEnginesOwnFeel() throws IOException {
        for (Path table : tables()) {
            var model = Dmn.readModelFromFile(table.toFile());
            for (InputEntry cell : model.getModelElementsByType(InputEntry.class)) {
                sameTests(cell.getTextContent().trim());
            }
            for (OutputEntry cell : model.getModelElementsByType(OutputEntry.class)) {
                sameExpression(cell.getTextContent().trim());
            }
        }
    }

    @Test
    void answersOtherTestsLikeTheEnginesOwnFeel() {
        for (String test : List.of(
                "-",
                "not(\"a\", \"b\")",
                "< 5",
                "[1..5]",
                "]1..5[",
                "1, 2, 3",
                "\"a\"",
                "  \"a\" ,\"b\"  ",
                "\"a\", b",
                "\"\"",
                "\"a\\\"b\"",
                "\"a\\nb\"",
                "contains(?, \"a\")",
                "contains( ? ,\"vpn\" ) or  contains(?, \"drops\")",
                "contains(?, \"vpn\") and contains(?, \"drops\")",
                "contains(?, \"vpn\"), contains(?, \"wifi\")",
                "contains(x, \"vpn\")",
                "matches(?, \".*vpn.*\")",
                "? = limit",
                "every x in [1, 2] satisfies x < ?",
                "starts with(?, \"vpn\")",
                "null",
                "this is no FEEL (",
                "\"")) {
            sameTests(test);
        }
    }

    @Test
    void answersExpressionsLikeTheEnginesOwnFeel() {
        for (String expression : List.of(
                "x",
                "limit",
                "unknown",
                "\"a\"",
                " \"a b\" ",
                "\"a\\nb\"",
                "5",
                "5.5",
                "true",
                "null",
                "limit + 1",
                "[1, 2]")) {
            sameExpression(expression);
        }
    }

    @Test
    void seesTheVariablesOfEachEvaluationAnew() {
        assertThat(quick.evaluateSimpleUnaryTests("? = limit", "x", facts(4).asVariableContext()))
                .isFalse();
        assertThat(quick.evaluateSimpleUnaryTests(
                        "? = limit", "x", facts(4).putValue("limit", 4).asVariableContext()))
                .isTrue();
    }

    private void sameTests(String cell) {
        if (cell.isEmpty()) {
            return;
        }
        for (Object input : INPUTS) {
            for (int time = 1; time <= 2; time++) {
                assertThat(outcome(() -> quick.evaluateSimpleUnaryTests(
                                cell, "x", facts(input).asVariableContext())))
                        .as("%s on %s, time %d", cell, input, time)
                        .isEqualTo(outcome(() -> plain.evaluateSimpleUnaryTests(
                                cell, "x", facts(input).asVariableContext())));
            }
        }
    }

    private void sameExpression(String cell) {
        for (Object input : INPUTS) {
            for (int time = 1; time <= 2; time++) {
                assertThat(value(quick, cell, input))
                        .as("%s with %s, time %d", cell, input, time)
                        .isEqualTo(value(plain, cell, input));
            }
        }
    }

    private static @Nullable Object value(FeelEngine feel, String cell, @Nullable Object input) {
        return feel.evaluateSimpleExpression(cell, facts(input).asVariableContext());
    }

    private static VariableMap facts(@Nullable Object input) {
        return Variables.createVariables().putValue("x", input).putValue("limit", 3);
    }

    private static String outcome(BooleanSupplier evaluation) {
        try {
            return String.valueOf(evaluation.getAsBoolean());
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("decisions"))) {
            return files.toList();
        }
    }

    private static List<@Nullable Object> inputs() {
        List<@Nullable Object> inputs = new ArrayList<>(List.of(
                "", "a", "normal", "vip", "hardware", "vpn drops every hour", "a\"b", "a\nb", "b", 1, 3, 5.5, true));
        inputs.add(null);
        return inputs;
    }
}
