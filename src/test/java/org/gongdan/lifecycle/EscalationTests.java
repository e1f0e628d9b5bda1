package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Arrays;
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
class EscalationTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    @ParameterizedTest(name = "raised: {0}, gets it: {1}")
    @CsvSource({
        "same, same, ''",
        "next, same, raiseTicket",
        "same, team, handWorkToTeam",
        "next, team, raiseTicket handWorkToTeam",
        "same, lead, handWorkToLead",
        "next, lead, raiseTicket handWorkToLead"
    })
    void doesWhatThePathSays(String raise, String getsIt, String steps) {
        ProcessInstance escalation =
                engine.start("escalation", Map.of("reason", "resolution", "raise", raise, "getsIt", getsIt));

        assertThat(escalation).hasPassed("Event_AttentionGiven").isEnded();
        assertThat(engine.steps().ran())
                .containsExactlyElementsOf(Arrays.stream(steps.split(" "))
                        .filter(step -> !step.isEmpty())
                        .toList());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("escalation", engine).isAtLeast(0.95);
    }
}
