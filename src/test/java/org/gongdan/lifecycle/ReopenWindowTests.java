package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReopenWindowTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    @Test
    void startsTheTicketAgainWhenItIsReopenedInTime() {
        ProcessInstance window = engine.start("reopen-window");
        engine.pass(Duration.ofDays(13));
        engine.tell("TicketReopened");

        assertThat(window).isEnded().hasPassed("Event_WorkTakenUpAgain");
        assertThat(engine.steps().ran()).containsExactly("setReopenWindow", "startAgain");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void closesForGoodWhenTheDaysHavePassed() {
        ProcessInstance window = engine.start("reopen-window");
        engine.pass(Duration.ofDays(14));

        assertThat(window).isEnded().hasPassed("Event_ClosedForGood").hasNotPassed("Activity_StartAgain");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("reopen-window", engine).isAtLeast(0.95);
    }
}
