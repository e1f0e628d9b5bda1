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
class CallBackTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    private static final String CALL = "Activity_CallCustomerBack";

    @Test
    void asksTheAgentOfTheTicketToCall() {
        ProcessInstance callBack = due();

        assertThat(callBack).isWaitingAt(CALL);
        assertThat(engine.task(CALL).getAssignee()).isEqualTo(Cast.AGENT);
        assertThat(engine.groups(engine.task(CALL))).containsExactly(Cast.TEAM);
    }

    @Test
    void endsWhenTheCustomerIsSatisfied() {
        ProcessInstance callBack = due();
        answer("satisfied");

        assertThat(callBack).isEnded().hasPassed("Event_CustomerReached");
        assertThat(engine.variable(callBack, "callBackResult")).isEqualTo("satisfied");
    }

    @Test
    void endsWhenTheCustomerIsNotSatisfied() {
        ProcessInstance callBack = due();
        answer("not-satisfied");

        assertThat(callBack).isEnded().hasPassed("Event_CustomerReached");
        assertThat(engine.variable(callBack, "callBackResult")).isEqualTo("not-satisfied");
    }

    @Test
    void callsAgainAfterSomeHoursWhenNobodyAnswers() {
        ProcessInstance callBack = due();
        answer("not-reached");
        assertThat(callBack).isWaitingAt("Event_WorkingHoursPassed").isNotWaitingAt(CALL);

        engine.pass(Duration.ofHours(4));
        assertThat(callBack).isWaitingAt(CALL);
        answer("satisfied");
        assertThat(callBack).isEnded().hasPassed("Event_CustomerReached");
    }

    @Test
    void goesOnAfterThreeTriesAndKeepsThatNobodyWasReached() {
        ProcessInstance callBack = due();
        for (int i = 0; i < 3; i++) {
            answer("not-reached");
            engine.pass(Duration.ofHours(4));
        }

        assertThat(callBack).isEnded().hasPassed("Event_CustomerNotReached");
        assertThat(engine.steps().ran()).filteredOn("recordCall"::equals).hasSize(3);
        assertThat(engine.variable(callBack, "callBackResult")).isEqualTo("not-reached");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("call-back", engine).isAtLeast(0.95);
    }

    private static ProcessInstance due() {
        return engine.start("call-back", Map.of("ticketId", Cast.TICKET_ID, "team", Cast.TEAM, "assignee", Cast.AGENT));
    }

    private static void answer(String result) {
        engine.complete(CALL, Map.of("callBackResult", result, "comment", "At noon."));
    }
}
