package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceRequestTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    private static final String HAND_OVER = "Activity_HandOverResults";
    private static final String CONFIRM = "Activity_ConfirmSolution";
    private static final Map<String, Object> READY = Map.of("solution", "Your laptop is at the front desk.");

    @Test
    void isFulfilledHandedOverAndClosed() {
        ProcessInstance request = received();
        assertThat(request).isWaitingAt("Activity_FulfilRequest", "Activity_KeepPromise");
        fulfil();
        assertThat(request).isWaitingAt(HAND_OVER, "Activity_KeepPromise");
        assertThat(engine.task(HAND_OVER).getAssignee()).isEqualTo(Cast.AGENT);
        engine.complete(HAND_OVER, READY);
        engine.complete(CONFIRM, Map.of("solutionAccepted", true));

        assertThat(request).isEnded().hasPassed("Event_TicketClosed");
        assertThat(engine.steps().ran()).endsWith("closeTicket", "askForSatisfaction");
        assertThat(engine.jobs()).as("timers that outlive the ticket").isEmpty();
    }

    @Test
    void waitsForApprovalBeforeAnyWorkBegins() {
        needsApproval();
        ProcessInstance request = received();

        assertThat(request).isWaitingAt("Activity_AskForApproval").hasNotPassed("Activity_FulfilRequest");
        assertThat(engine.steps().ran()).doesNotContain("planFulfilment");
        approve(true);
        assertThat(request).isWaitingAt("Activity_FulfilRequest");
    }

    @Test
    void tellsWhyAndEndsWhenRefused() {
        needsApproval();
        ProcessInstance request = received();
        approve(false);

        assertThat(request).isEnded().hasPassed("Event_RequestRefused").hasNotPassed("Activity_FulfilRequest");
        assertThat(engine.steps().ran()).endsWith("refuseRequest", "checkChildren", "closeTicket");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void isClosedAsRefusedAfterItsChildren() {
        needsApproval();
        List<Object> closedAs = new ArrayList<>();
        engine.steps().on("refuseRequest", Steps.sets("closedAs", "refused"));
        engine.steps().on("checkChildren", Steps.sets("childrenOpen", true));
        engine.steps().on("closeTicket", execution -> closedAs.add(execution.getVariable("closedAs")));
        ProcessInstance request = received();
        approve(false);

        assertThat(request).isWaitingAt("Activity_CloseRequest");
        assertThat(engine.steps().ran()).as("the customer hears at once").contains("refuseRequest");
        engine.steps().on("checkChildren", Steps.sets("childrenOpen", false));
        engine.tell("ChildrenClosed");
        assertThat(request).isEnded().hasPassed("Event_RequestRefused").hasNotPassed("Activity_CloseTicket");
        assertThat(closedAs).containsExactly("refused");
    }

    @Test
    void goesBackToTheAgentWhenTheResultIsNotAccepted() {
        ProcessInstance request = received();
        fulfil();
        engine.complete(HAND_OVER, READY);
        engine.complete(CONFIRM, Map.of("solutionAccepted", false));

        assertThat(request).isWaitingAt(HAND_OVER).hasNotPassed("Activity_CloseTicket");
        assertThat(engine.steps().ran()).filteredOn("planFulfilment"::equals).hasSize(1);
    }

    @Test
    void closesAfterDaysOfSilence() {
        ProcessInstance request = received();
        fulfil();
        engine.complete(HAND_OVER, READY);
        engine.pass(Duration.ofDays(5));

        assertThat(request).isEnded().hasPassed("Event_TicketClosed");
    }

    @Test
    void assignsAgainWhenTransferred() {
        ProcessInstance request = received();
        fulfil();
        engine.tell("TicketTransferred", Map.of("team", Cast.OTHER_TEAM));

        assertThat(request).isWaitingAt(HAND_OVER).hasPassed("Event_TicketTransferred");
        assertThat(engine.groups(engine.task(HAND_OVER))).containsExactly(Cast.OTHER_TEAM);
    }

    @Test
    void stopsAllDepartmentsWhenWithdrawn() {
        ProcessInstance request = received();
        engine.tell("TicketWithdrawn");

        assertThat(request).isEnded().hasPassed("Event_WithdrawalDone");
        assertThat(engine.engine().getTaskService().createTaskQuery().count()).isZero();
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void canBeWithdrawnWhileApprovalIsAwaited() {
        needsApproval();
        ProcessInstance request = received();
        engine.tell("TicketWithdrawn");

        assertThat(request).isEnded().hasPassed("Event_WithdrawalDone");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void endsWhenMergedIntoAnotherTicket() {
        ProcessInstance request = received();
        engine.tell("TicketMerged");

        assertThat(request).isEnded().hasPassed("Event_MergerDone");
        assertThat(engine.steps().ran()).endsWith("closeAsMerged");
        assertThat(engine.engine().getTaskService().createTaskQuery().count()).isZero();
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void endsHereWhenItGoesOnAsAnotherType() {
        ProcessInstance request = received();
        engine.tell("TypeChanged");

        assertThat(request).isEnded().hasPassed("Event_ContinuedAsAnotherType");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("service-request", engine).isAtLeast(0.95);
    }

    private static void needsApproval() {
        engine.steps()
                .on(
                        "findApprovers",
                        Steps.sets("approvalNeeded", true)
                                .andThen(Steps.sets("approvers", List.of("lars.berg")))
                                .andThen(Steps.setsIn("answerBy", Duration.ofHours(8))));
    }

    private static void approve(boolean approved) {
        engine.complete("Activity_ApproveRequest", Map.of("approved", approved, "reason", "Because."));
    }

    private static void fulfil() {
        engine.complete("Activity_FulfilPart", Map.of("outcome", "done", "result", "A laptop."));
    }

    private static ProcessInstance received() {
        return engine.start("service-request", Map.of("ticketId", Cast.TICKET_ID));
    }
}
