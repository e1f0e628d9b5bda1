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
class CustomerConfirmationTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    private static final String CONFIRM = "Activity_ConfirmSolution";

    @Test
    void resolvesTheTicketAndWaitsForTheCustomer() {
        ProcessInstance confirmation = engine.start("customer-confirmation");

        assertThat(confirmation).isWaitingAt(CONFIRM);
        assertThat(engine.steps().ran()).containsExactly("resolveTicket");
        assertThat(engine.groups(engine.task(CONFIRM))).containsExactly(Cast.TEAM);
    }

    @Test
    void endsAcceptedWhenTheCustomerSaysYes() {
        ProcessInstance confirmation = engine.start("customer-confirmation");
        engine.complete(CONFIRM, Map.of("solutionAccepted", true));

        assertThat(confirmation).isEnded().hasPassed("Event_SolutionAccepted");
        assertThat(engine.variable(confirmation, "solutionAccepted")).isEqualTo(true);
    }

    @Test
    void reopensWhenTheCustomerSaysNo() {
        ProcessInstance confirmation = engine.start("customer-confirmation");
        engine.complete(CONFIRM, Map.of("solutionAccepted", false));

        assertThat(confirmation).isEnded().hasPassed("Activity_ReopenTicket", "Event_SolutionRejected");
    }

    @Test
    void reopensWhenTheCustomerWritesAgain() {
        ProcessInstance confirmation = engine.start("customer-confirmation");
        engine.tell("CustomerReplied");

        assertThat(confirmation).isEnded().hasPassed("Event_CustomerReplied", "Event_SolutionRejected");
        assertThat(engine.variable(confirmation, "solutionAccepted")).isEqualTo(false);
    }

    @Test
    void handsARejectedTicketToTheAgentWhoHasItNow() {
        engine.steps().on("reopenTicket", Steps.sets("assignee", Cast.COLLEAGUE));
        ProcessInstance confirmation = engine.start(
                "customer-confirmation", Map.of("ticketId", Cast.TICKET_ID, "team", Cast.TEAM, "assignee", Cast.AGENT));
        engine.complete(CONFIRM, Map.of("solutionAccepted", false));

        assertThat(engine.variable(confirmation, "assignee")).isEqualTo(Cast.COLLEAGUE);
    }

    @Test
    void takesSilenceAsConsentOnlyWhenTheDaysHavePassed() {
        ProcessInstance confirmation = engine.start("customer-confirmation");
        engine.pass(Duration.ofDays(5).minusSeconds(1));
        assertThat(confirmation).isWaitingAt(CONFIRM);

        engine.pass(Duration.ofSeconds(1));
        assertThat(confirmation).isEnded().hasPassed("Event_WorkingDaysPassedInSilence", "Event_SilenceTakenAsConsent");
        assertThat(engine.variable(confirmation, "solutionAccepted")).isEqualTo(true);
    }

    @Test
    void remindsTheCustomerOnceAndWaitsOn() {
        ProcessInstance confirmation = engine.start("customer-confirmation");
        engine.pass(Duration.ofDays(3));

        assertThat(confirmation).hasPassed("Event_CustomerReminded").isWaitingAt(CONFIRM);
        assertThat(engine.steps().ran()).containsExactly("resolveTicket", "remindCustomer");
        assertThat(engine.jobs()).as("the silence still runs").hasSize(1);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("customer-confirmation", engine).isAtLeast(0.95);
    }
}
