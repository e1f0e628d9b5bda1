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

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProblemTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    private static final String FIND = "Activity_FindCause";
    private static final String SOLVE = "Activity_SolveProblem";

    @Test
    void savesItselfBeforeTheFirstStepSoThatNoProblemIsLost() {
        engine.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("problem", Cast.TICKET, Map.of("ticketId", Cast.TICKET_ID));

        assertThat(engine.steps().ran()).isEmpty();
        assertThat(engine.jobs()).hasSize(1);
    }

    @Test
    void looksForTheCauseBeforeTheSolution() {
        ProcessInstance problem = received();

        assertThat(problem).isWaitingAt(FIND, "Activity_KeepPromise");
        assertThat(engine.task(FIND).getAssignee()).isEqualTo(Cast.AGENT);
        assertThat(engine.task(FIND).getDueDate()).isEqualTo("2026-11-23T16:00:00Z");
        causeFound();
        assertThat(problem).isWaitingAt(SOLVE, "Activity_KeepPromise");
        assertThat(engine.steps().ran()).endsWith("recordCause");
    }

    @Test
    void givesTheSolutionToWhoeverHasTheProblemNow() {
        received();
        engine.steps().on("recordCause", Steps.sets("assignee", Cast.COLLEAGUE));
        causeFound();

        assertThat(engine.task(SOLVE).getAssignee()).isEqualTo(Cast.COLLEAGUE);
    }

    @Test
    void closesWhenItsIncidentsAreTold() {
        ProcessInstance problem = received();
        causeFound();
        solved();

        assertThat(problem).isEnded().hasPassed("Event_TicketClosed");
        assertThat(engine.steps().ran())
                .endsWith("recordSolution", "tellNextIncidents", "checkChildren", "closeTicket");
        assertThat(engine.jobs()).as("timers that outlive the ticket").isEmpty();
    }

    @Test
    void isAssignedAgainWhenTransferred() {
        ProcessInstance problem = received();
        transferred();

        assertThat(problem).isWaitingAt(FIND).hasPassed("Event_TicketTransferred");
        assertThat(engine.groups(engine.task(FIND))).containsExactly(Cast.OTHER_TEAM);
    }

    @Test
    void keepsItsCauseWhenTransferredToWhoeverCanSolveIt() {
        ProcessInstance problem = received();
        causeFound();
        transferred();

        assertThat(problem).isWaitingAt(SOLVE).hasPassed("Event_TicketTransferredWhenCauseKnown");
        assertThat(engine.groups(engine.task(SOLVE))).containsExactly(Cast.OTHER_TEAM);
        assertThat(engine.steps().ran()).filteredOn("recordCause"::equals).hasSize(1);
        solved();
        assertThat(problem).isEnded();
    }

    @Test
    void stopsEverythingWhenWithdrawn() {
        ProcessInstance problem = received();
        engine.tell("TicketWithdrawn");

        assertThat(problem).isEnded().hasPassed("Event_WithdrawalDone").hasNotPassed("Activity_OfferToIncidents");
        assertThat(engine.steps().ran()).endsWith("closeAsWithdrawn");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void endsWhenMergedIntoAnotherTicket() {
        ProcessInstance problem = received();
        causeFound();
        engine.tell("TicketMerged");

        assertThat(problem).isEnded().hasPassed("Event_MergerDone");
        assertThat(engine.steps().ran()).endsWith("closeAsMerged");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void endsWithoutClosingTheTicketWhenItsTypeIsChanged() {
        ProcessInstance problem = received();
        engine.tell("TypeChanged");

        assertThat(problem).isEnded().hasPassed("Event_ContinuedAsAnotherType");
        assertThat(engine.steps().ran()).doesNotContain("closeTicket", "closeAsWithdrawn", "closeAsMerged");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("problem", engine).isAtLeast(0.95);
    }

    private static ProcessInstance received() {
        return engine.start("problem", Map.of("ticketId", Cast.TICKET_ID));
    }

    private static void causeFound() {
        engine.complete(FIND, Map.of("comment", "All of them came by the same switch.", "cause", "defect"));
    }

    private static void solved() {
        engine.complete(SOLVE, Map.of("solution", "We replaced the switch.", "resolutionCode", "fixed"));
    }

    private static void transferred() {
        engine.tell("TicketTransferred", Map.of("team", Cast.OTHER_TEAM));
    }
}
