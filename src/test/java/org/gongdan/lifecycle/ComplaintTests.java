package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComplaintTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    private static final String ACKNOWLEDGE = "Activity_AcknowledgeComplaint";
    private static final String INVESTIGATE = "Activity_InvestigateComplaint";
    private static final String PROPOSE = "Activity_ProposeRemedy";
    private static final String CALL = "Activity_CallCustomerBack";

    @Test
    void isAcknowledgedBeforeAnybodyHasIt() {
        ProcessInstance complaint = received();

        assertThat(complaint).isWaitingAt(ACKNOWLEDGE, "Activity_KeepPromise");
        assertThat(engine.steps().ran()).doesNotContain("findAgent");
        assertThat(engine.task(ACKNOWLEDGE)).isNotNull();
    }

    @Test
    void savesItselfBeforeTheFirstStepSoThatNoComplaintIsLost() {
        engine.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("complaint", Cast.TICKET, Map.of("ticketId", Cast.TICKET_ID));

        assertThat(engine.steps().ran()).isEmpty();
        assertThat(engine.jobs()).hasSize(1);
    }

    @Test
    void closesWhenTheCustomerIsContent() {
        ProcessInstance complaint = offered();
        called("satisfied");

        assertThat(complaint).isEnded().hasPassed("Event_TicketClosed");
        assertThat(engine.steps().ran()).endsWith("recordCall", "checkChildren", "closeTicket");
        assertThat(engine.jobs()).as("timers that outlive the ticket").isEmpty();
    }

    @Test
    void closesWhenTheCustomerCannotBeReached() {
        ProcessInstance complaint = offered();
        for (int i = 0; i < 3; i++) {
            called("not-reached");
            engine.pass(Duration.ofHours(4));
        }

        assertThat(complaint).isEnded().hasPassed("Event_TicketClosed");
        assertThat(engine.variable(complaint, "callBackResult")).isEqualTo("not-reached");
    }

    @Test
    void isInvestigatedAgainWhenTheCustomerIsNotContent() {
        ProcessInstance complaint = offered();
        engine.steps().on("reopenTicket", Steps.sets("assignee", Cast.COLLEAGUE));
        called("not-satisfied");

        assertThat(complaint).isWaitingAt(INVESTIGATE);
        assertThat(engine.steps().ran()).endsWith("reopenTicket");
        assertThat(engine.task(INVESTIGATE).getAssignee()).isEqualTo(Cast.COLLEAGUE);
        investigated();
        engine.complete(PROPOSE, REMEDY);
        called("satisfied");
        assertThat(complaint).isEnded();
    }

    @Test
    void isAssignedAgainWhenTransferredWithoutASecondFirstWord() {
        ProcessInstance complaint = received();
        acknowledged();
        engine.tell("TicketTransferred", Map.of("team", Cast.OTHER_TEAM));

        assertThat(complaint).isWaitingAt(INVESTIGATE).hasPassed("Event_TicketTransferred");
        assertThat(engine.groups(engine.task(INVESTIGATE))).containsExactly(Cast.OTHER_TEAM);
        assertThat(engine.steps().ran()).filteredOn("promiseFirstWord"::equals).hasSize(1);
    }

    @Test
    void stopsEverythingWhenWithdrawn() {
        ProcessInstance complaint = received();
        engine.tell("TicketWithdrawn");

        assertThat(complaint).isEnded().hasPassed("Event_WithdrawalDone");
        assertThat(engine.steps().ran()).endsWith("closeAsWithdrawn");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void canBeWithdrawnWhileTheCustomerIsCalled() {
        ProcessInstance complaint = offered();
        called("not-reached");
        engine.tell("TicketWithdrawn");

        assertThat(complaint).isEnded().hasPassed("Event_WithdrawalDone");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void endsWhenMergedIntoAnotherTicket() {
        ProcessInstance complaint = received();
        engine.tell("TicketMerged");

        assertThat(complaint).isEnded().hasPassed("Event_MergerDone");
        assertThat(engine.steps().ran()).endsWith("closeAsMerged");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void endsWithoutClosingTheTicketWhenItsTypeIsChanged() {
        ProcessInstance complaint = received();
        acknowledged();
        engine.tell("TypeChanged");

        assertThat(complaint).isEnded().hasPassed("Event_ContinuedAsAnotherType");
        assertThat(engine.steps().ran()).doesNotContain("closeTicket", "closeAsWithdrawn", "closeAsMerged");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void handsTheTicketNumberToEveryDiagramItCalls() {
        offered();

        List<String> keys = engine.engine().getHistoryService().createHistoricProcessInstanceQuery().list().stream()
                .map(instance -> instance.getBusinessKey())
                .distinct()
                .toList();
        assertThat(keys).containsExactly(Cast.TICKET);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("complaint", engine).isAtLeast(0.95);
    }

    private static final Map<String, Object> REMEDY =
            Map.of("remedyKind", "credit", "remedyAmount", 20, "solution", "We are sorry.");

    private static ProcessInstance received() {
        return engine.start("complaint", Map.of("ticketId", Cast.TICKET_ID));
    }

    private static void acknowledged() {
        engine.complete(ACKNOWLEDGE, Map.of("reply", "I look into it."));
    }

    private static void investigated() {
        engine.complete(INVESTIGATE, Map.of("comment", "It took nine days.", "cause", "delay"));
    }

    private static ProcessInstance offered() {
        ProcessInstance complaint = received();
        acknowledged();
        investigated();
        engine.complete(PROPOSE, REMEDY);
        return complaint;
    }

    private static void called(String result) {
        engine.complete(CALL, Map.of("callBackResult", result, "comment", "At noon."));
    }
}
