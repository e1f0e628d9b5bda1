package org.gongdan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.gongdan.process.NearMisses.Miss;
import org.gongdan.process.feel.CompiledFeelFactory;
import org.junit.jupiter.api.Test;

class NearMissesTests {

    private static final String NOWHERE = "\"x\"";

    private final List<DmnDecisionTableEvaluationEvent> evaluations = new ArrayList<>();
    private final DefaultDmnEngineConfiguration configuration = ((DefaultDmnEngineConfiguration)
                    DmnEngineConfiguration.createDefaultDmnEngineConfiguration())
            .feelEngineFactory(new CompiledFeelFactory());
    private final DmnEngine engine = start();

    @Test
    void tellsTheCellsThatRefusedRowsWithOneRefusalFirst() {
        List<Miss> misses = misses(
                Map.of("a", "1", "b", "2", "c", "3"),
                row("\"1\"", NOWHERE, NOWHERE),
                row("\"1\"", "\"2\"", "\"3\""),
                row("\"1\"", "\"2\"", "not(\"3\", \"4\")"),
                row(NOWHERE, "-", "\"3\""));

        assertThat(misses)
                .containsExactly(
                        new Miss("r3", Map.of("C", "not(\"3\", \"4\")")),
                        new Miss("r4", Map.of("A", NOWHERE)),
                        new Miss("r1", Map.of("B", NOWHERE, "C", NOWHERE)));
    }

    @Test
    void tellsThreeRowsAtMost() {
        String[] row = row("\"1\"", "\"2\"", NOWHERE);

        assertThat(misses(Map.of("a", "1", "b", "2", "c", "3"), row, row, row, row))
                .extracting(Miss::ruleId)
                .containsExactly("r1", "r2", "r3");
    }

    @Test
    void leavesOutRowsThatAgreeInNothing() {
        assertThat(misses(
                        Map.of("a", "1", "b", "2", "c", "3"),
                        row(NOWHERE, NOWHERE, NOWHERE),
                        row(NOWHERE, "-", ""),
                        row(NOWHERE, NOWHERE, "-")))
                .isEmpty();
    }

    @Test
    void leavesOutRowsThatFeelCannotRead() {
        assertThat(misses(Map.of("a", "1", "b", "2"), row(NOWHERE, "\"2\"", "(")))
                .isEmpty();
    }

    @Test
    void seesTheOtherFactsOfTheTicket() {
        assertThat(misses(Map.of("a", 1, "b", "2", "limit", 3), row("? > limit", "\"2\"", "-")))
                .containsExactly(new Miss("r1", Map.of("A", "? > limit")));
    }

    @Test
    void hasNoneForATableOfOneInput() throws IOException {
        try (InputStream table = Files.newInputStream(Path.of("decisions", "ticket-classification.dmn"))) {
            assertThat(misses(table, "ticket-classification", Map.of("text", "the vpn drops")))
                    .isEmpty();
        }
    }

    private List<Miss> misses(Map<String, Object> facts, String[]... rows) {
        StringBuilder rules = new StringBuilder();
        for (int row = 0; row < rows.length; row++) {
            rules.append("<rule id='r").append(row + 1).append("'>");
            for (String cell : rows[row]) {
                rules.append("<inputEntry><text><![CDATA[").append(cell).append("]]></text></inputEntry>");
            }
            rules.append("<outputEntry><text>1</text></outputEntry></rule>");
        }
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="table" name="table">
                    <decisionTable id="t" hitPolicy="COLLECT">
                      <input id="a" label="A"><inputExpression id="ea"><text>a</text></inputExpression></input>
                      <input id="b" label="B"><inputExpression id="eb"><text>b</text></inputExpression></input>
                      <input id="c" label="C"><inputExpression id="ec"><text>c</text></inputExpression></input>
                      <output id="o" name="o"/>
                      %s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(rules);
        return misses(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "table", facts);
    }

    private List<Miss> misses(InputStream table, String id, Map<String, Object> facts) {
        engine.evaluateDecisionTable(engine.parseDecision(id, table), facts);
        return new NearMisses(configuration)
                .of(evaluations.get(0), Variables.fromMap(facts).asVariableContext());
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private DmnEngine start() {
        configuration.getCustomPostDecisionTableEvaluationListeners().add(evaluations::add);
        return configuration.buildEngine();
    }
}
