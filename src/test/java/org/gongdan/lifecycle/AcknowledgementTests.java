package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AcknowledgementTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    private static final String ACKNOWLEDGE = "Activity_AcknowledgeComplaint";

    @Test
    void offersTheFirstWordToTheTeam() {
        ProcessInstance acknowledgement = engine.start("acknowledgement");

        assertThat(acknowledgement).isWaitingAt(ACKNOWLEDGE);
        assertThat(engine.groups(engine.task(ACKNOWLEDGE))).containsExactly(Cast.TEAM);
    }

    @Test
    void endsWhenSomebodyWrites() {
        ProcessInstance acknowledgement = engine.start("acknowledgement");
        engine.complete(ACKNOWLEDGE, Map.of("reply", "I look into it."));

        assertThat(acknowledgement).isEnded().hasPassed("Event_ComplaintAcknowledged");
        assertThat(engine.jobs()).isEmpty();
        assertThat(engine.steps().ran()).doesNotContain("tellLead");
    }

    @Test
    void tellsTheLeadOnceWhenTheHoursHavePassedAndKeepsTheTask() {
        ProcessInstance acknowledgement = engine.start("acknowledgement");
        engine.pass(Duration.ofHours(4));
        engine.pass(Duration.ofDays(2));

        assertThat(acknowledgement).hasPassed("Event_LeadTold").isWaitingAt(ACKNOWLEDGE);
        assertThat(engine.steps().ran()).filteredOn("tellLead"::equals).hasSize(1);
        engine.complete(ACKNOWLEDGE, Map.of("reply", "I am sorry for the delay."));
        assertThat(acknowledgement).isEnded();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("acknowledgement", engine).isAtLeast(0.95);
    }
}
