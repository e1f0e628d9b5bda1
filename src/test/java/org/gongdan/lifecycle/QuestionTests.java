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
class QuestionTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    private static final String ANSWER = "Activity_AnswerQuestion";
    private static final String CONFIRM = "Activity_ConfirmSolution";
    private static final Map<String, Object> ANSWERED = Map.of("solution", "In the menu Print.");

    @Test
    void waitsForAnAnswerWhileThePromiseIsKept() {
        ProcessInstance question = received();

        assertThat(question).isWaitingAt(ANSWER, "Activity_KeepPromise");
        assertThat(engine.steps().ran())
                .containsExactly(
                        "classifyTicket",
                        "prioritiseTicket",
                        "routeTicket",
                        "promiseTargets",
                        "findAgent",
                        "assignAgent",
                        "setAlarm");
    }

    @Test
    void offersTheAnswerToTheAgentTheTeamAndTheDueDate() {
        received();

        Task answer = engine.task(ANSWER);
        assertThat(answer.getAssignee()).isEqualTo(Cast.AGENT);
        assertThat(engine.groups(answer)).containsExactly(Cast.TEAM);
        assertThat(answer.getDueDate()).isEqualTo("2026-11-23T16:00:00Z");
    }

    @Test
    void savesItselfBeforeTheFirstStepSoThatNoQuestionIsLost() {
        ProcessInstance question = engine.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("question", Cast.TICKET, Map.of("ticketId", Cast.TICKET_ID));

        assertThat(engine.steps().ran()).isEmpty();
        assertThat(question).isNotEnded();
    }

    @Test
    void closesWhenTheCustomerIsAnswered() {
        ProcessInstance question = received();
        engine.complete(ANSWER, ANSWERED);
        engine.complete(CONFIRM, Map.of("solutionAccepted", true));

        assertThat(question).isEnded().hasPassed("Event_TicketClosed");
        assertThat(engine.steps().ran()).endsWith("closeTicket", "askForSatisfaction");
        assertThat(engine.jobs()).as("timers that outlive the ticket").isEmpty();
    }

    @Test
    void closesAfterDaysOfSilence() {
        ProcessInstance question = received();
        engine.complete(ANSWER, ANSWERED);
        engine.pass(Duration.ofDays(5));

        assertThat(question).isEnded().hasPassed("Event_TicketClosed");
    }

    @Test
    void goesBackToTheAgentWhoHasItNowWhenTheCustomerAsksOn() {
        ProcessInstance question = received();
        engine.steps()
                .on(
                        "reopenTicket",
                        Steps.sets("solutionAccepted", false).andThen(Steps.sets("assignee", Cast.COLLEAGUE)));
        engine.complete(ANSWER, ANSWERED);
        engine.tell("CustomerReplied");

        assertThat(question).isWaitingAt(ANSWER).hasNotPassed("Activity_CloseTicket");
        assertThat(engine.task(ANSWER).getAssignee()).isEqualTo(Cast.COLLEAGUE);
    }

    @Test
    void goesBackWhenTheAnswerIsNone() {
        ProcessInstance question = received();
        engine.complete(ANSWER, ANSWERED);
        engine.complete(CONFIRM, Map.of("solutionAccepted", false, "comment", "That is another printer."));

        assertThat(question).isWaitingAt(ANSWER);
    }

    @Test
    void assignsAgainWhenTransferred() {
        ProcessInstance question = received();
        engine.tell("TicketTransferred", Map.of("team", Cast.OTHER_TEAM));

        assertThat(question).isWaitingAt(ANSWER).hasPassed("Event_TicketTransferred");
        assertThat(engine.groups(engine.task(ANSWER))).containsExactly(Cast.OTHER_TEAM);
        assertThat(engine.steps().ran()).filteredOn("assignAgent"::equals).hasSize(2);
    }

    @Test
    void stopsEverythingWhenWithdrawn() {
        ProcessInstance question = received();
        engine.tell("TicketWithdrawn");

        assertThat(question).isEnded().hasPassed("Event_WithdrawalDone");
        assertThat(engine.steps().ran()).endsWith("closeAsWithdrawn");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void canBeWithdrawnWhileTheCustomerIsAsked() {
        ProcessInstance question = received();
        engine.complete(ANSWER, ANSWERED);
        engine.tell("TicketWithdrawn");

        assertThat(question).isEnded().hasPassed("Event_WithdrawalDone");
    }

    @Test
    void endsWhenMergedIntoAnotherTicket() {
        ProcessInstance question = received();
        engine.tell("TicketMerged");

        assertThat(question).isEnded().hasPassed("Event_MergerDone");
        assertThat(engine.steps().ran()).endsWith("closeAsMerged");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void endsHereWhenItGoesOnAsAnotherType() {
        ProcessInstance question = received();
        engine.tell("TypeChanged");

        assertThat(question).isEnded().hasPassed("Event_ContinuedAsAnotherType");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("question", engine).isAtLeast(0.95);
    }

    private static ProcessInstance received() {
        return engine.start("question", Map.of("ticketId", Cast.TICKET_ID));
    }
}
