package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TaskTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    private static final String DO = "Activity_DoTask";

    @Test
    void isPlannedAndAssignedAndWaitsForWhateverMayHappen() {
        ProcessInstance task = received();

        assertThat(task).isWaitingAt(DO, "Activity_KeepPromise");
        assertThat(engine.steps().ran()).containsExactly("planTask", "findAgent", "assignAgent", "setAlarm");
    }

    @Test
    void isOfferedToTheAgentAndTheTeamUntilItsDueDate() {
        received();

        Task work = engine.task(DO);
        assertThat(work.getAssignee()).isEqualTo(Cast.AGENT);
        assertThat(engine.groups(work)).containsExactly(Cast.TEAM);
        assertThat(work.getDueDate()).isEqualTo("2026-11-28T08:00:00Z");
    }

    @Test
    void closesWhenItIsDone() {
        ProcessInstance task = received();
        engine.complete(DO, Map.of());

        assertThat(task).isEnded().hasPassed("Event_TaskClosed");
        assertThat(engine.steps().ran()).endsWith("checkChildren", "closeTicket");
        assertThat(engine.jobs()).as("timers that outlive the task").isEmpty();
    }

    @Test
    void remindsOnceOnItsDueDateAndGoesOn() {
        ProcessInstance task = received();
        engine.pass(Duration.ofDays(5));
        assertThat(task).isWaitingAt(DO).hasPassed("Event_DueDateReached", "Event_AssigneeReminded");
        engine.pass(Duration.ofDays(5));
        assertThat(engine.steps().ran()).filteredOn("remindAssignee"::equals).hasSize(1);

        engine.complete(DO, Map.of());
        assertThat(task).isEnded().hasPassed("Event_TaskClosed");
    }

    @Test
    void assignsAgainWhenTransferred() {
        ProcessInstance task = received();
        engine.tell("TicketTransferred", Map.of("team", Cast.OTHER_TEAM));

        assertThat(task).isWaitingAt(DO).hasPassed("Event_TicketTransferred");
        assertThat(engine.groups(engine.task(DO))).containsExactly(Cast.OTHER_TEAM);
        assertThat(engine.steps().ran()).filteredOn("planTask"::equals).hasSize(1);
    }

    @Test
    void waitsForItsOwnChildren() {
        engine.steps().on("checkChildren", Steps.sets("childrenOpen", true));
        ProcessInstance task = received();
        engine.complete(DO, Map.of());
        assertThat(task).isWaitingAt("Activity_CloseTicket");

        engine.steps().on("checkChildren", Steps.sets("childrenOpen", false));
        engine.tell("ChildrenClosed");
        assertThat(task).isEnded().hasPassed("Event_TaskClosed");
    }

    @Test
    void stopsEverythingWhenWithdrawn() {
        ProcessInstance task = received();
        engine.tell("TicketWithdrawn");

        assertThat(task).isEnded().hasPassed("Event_WithdrawalDone");
        assertThat(engine.steps().ran()).endsWith("closeAsWithdrawn");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void endsWhenMergedIntoAnotherTicket() {
        ProcessInstance task = received();
        engine.tell("TicketMerged");

        assertThat(task).isEnded().hasPassed("Event_MergerDone");
        assertThat(engine.steps().ran()).endsWith("closeAsMerged");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void endsHereWhenItGoesOnAsAnotherType() {
        ProcessInstance task = received();
        engine.tell("TypeChanged");

        assertThat(task).isEnded().hasPassed("Event_ContinuedAsAnotherType");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("task", engine).isAtLeast(0.95);
    }

    private static ProcessInstance received() {
        return engine.start("task", Map.of("ticketId", Cast.TICKET_ID));
    }
}
