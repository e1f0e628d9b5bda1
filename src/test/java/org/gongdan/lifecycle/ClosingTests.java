package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClosingTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    @Test
    void closesAtOnceWithoutOpenChildren() {
        ProcessInstance closing = engine.start("closing");

        assertThat(closing).isEnded().hasPassed("Event_ClosingDone");
        assertThat(engine.steps().ran()).containsExactly("checkChildren", "closeTicket");
    }

    @Test
    void waitsUntilTheLastChildIsClosedAndLooksAgain() {
        engine.steps().on("checkChildren", Steps.sets("childrenOpen", true));
        ProcessInstance closing = engine.start("closing");
        assertThat(closing).isWaitingAt("Event_ChildrenClosed");

        engine.tell("ChildrenClosed");
        assertThat(closing).as("another child was linked meanwhile").isWaitingAt("Event_ChildrenClosed");
        engine.steps().on("checkChildren", Steps.sets("childrenOpen", false));
        engine.tell("ChildrenClosed");
        assertThat(closing).isEnded();
        assertThat(engine.steps().ran()).endsWith("checkChildren", "closeTicket");
    }

    @ParameterizedTest(name = "row {0}: {1} waits: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | incident        | true
            1 | service-request | true
            1 | complaint       | true
            1 | task            | true
            2 | question        | false
            2 | problem         | false
            """)
    void waitsWhereTheTypeSaysSo(int row, String type, boolean waits) {
        Table.Answer answer = new Table("closing-rules").ask(Map.of("type", type));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.of("waitsForChildren")).isEqualTo(waits);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("closing", engine).isAtLeast(0.95);
    }
}
