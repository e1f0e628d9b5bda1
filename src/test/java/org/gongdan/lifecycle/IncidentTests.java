package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IncidentTests {

    @RegisterExtension
    static final LifecycleEngine engine = new LifecycleEngine();

    private static final String WORK = "Activity_WorkOnTicket";
    private static final String CONFIRM = "Activity_ConfirmSolution";
    private static final Map<String, Object> SOLUTION =
            Map.of("solution", "The cable was loose.", "resolutionCode", "fixed");

    @Test
    void waitsForAnAgentOnceReceived() {
        ProcessInstance ticket = received();

        assertThat(ticket).isWaitingAt(WORK, "Activity_KeepPromise");
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
    void offersTheWorkToTheAgentTheTeamAndTheDueDate() {
        received();

        Task work = engine.task(WORK);
        assertThat(work.getAssignee()).isEqualTo(Cast.AGENT);
        assertThat(engine.groups(work)).containsExactly(Cast.TEAM);
        assertThat(work.getDueDate()).isEqualTo("2026-11-23T16:00:00Z");
    }

    @Test
    void leavesTheWorkToTheTeamWhenNoAgentIsFree() {
        engine.steps().on("findAgent", Steps.sets("agentFound", false));
        received();

        assertThat(engine.task(WORK).getAssignee()).isNull();
    }

    @Test
    void savesItselfBeforeTheFirstStepSoThatNoTicketIsLost() {
        ProcessInstance ticket = engine.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("incident", Cast.TICKET, Map.of("ticketId", Cast.TICKET_ID));

        assertThat(engine.steps().ran()).isEmpty();
        assertThat(engine.jobs()).hasSize(1);
        assertThat(ticket).isNotEnded();
    }

    @Test
    void closesWhenTheCustomerAccepts() {
        ProcessInstance ticket = received();
        engine.complete(WORK, SOLUTION);
        engine.complete(CONFIRM, Map.of("solutionAccepted", true));

        assertThat(ticket).isEnded().hasPassed("Event_TicketClosed");
        assertThat(engine.steps().ran()).endsWith("closeTicket", "askForSatisfaction");
        assertThat(engine.jobs()).as("timers that outlive the ticket").isEmpty();
    }

    @Test
    void goesBackToWorkWhenTheCustomerRejectsTheSolution() {
        ProcessInstance ticket = received();
        engine.complete(WORK, SOLUTION);
        engine.complete(CONFIRM, Map.of("solutionAccepted", false, "comment", "It is loose again."));

        assertThat(ticket).isWaitingAt(WORK).hasNotPassed("Activity_CloseTicket");
        engine.complete(WORK, SOLUTION);
        engine.complete(CONFIRM, Map.of("solutionAccepted", true));
        assertThat(ticket).isEnded();
    }

    @Test
    void goesBackToTheAgentWhoHasTheTicketNow() {
        received();
        engine.steps()
                .on(
                        "reopenTicket",
                        Steps.sets("solutionAccepted", false).andThen(Steps.sets("assignee", Cast.COLLEAGUE)));
        engine.complete(WORK, SOLUTION);
        engine.complete(CONFIRM, Map.of("solutionAccepted", false));

        assertThat(engine.task(WORK).getAssignee()).isEqualTo(Cast.COLLEAGUE);
    }

    @Test
    void goesBackToTheTeamWhenNobodyHasTheTicketNow() {
        received();
        engine.steps().on("reopenTicket", Steps.sets("solutionAccepted", false).andThen(Steps.sets("assignee", null)));
        engine.complete(WORK, SOLUTION);
        engine.complete(CONFIRM, Map.of("solutionAccepted", false));

        assertThat(engine.task(WORK).getAssignee()).isNull();
    }

    @Test
    void keepsItsAgentWhenTheCustomerAccepts() {
        ProcessInstance ticket = received();
        engine.complete(WORK, SOLUTION);
        engine.complete(CONFIRM, Map.of("solutionAccepted", true));

        assertThat(engine.variable(ticket, "assignee")).isEqualTo(Cast.AGENT);
    }

    @Test
    void goesBackToWorkWhenTheCustomerWritesInsteadOfConfirming() {
        ProcessInstance ticket = received();
        engine.complete(WORK, SOLUTION);
        engine.tell("CustomerReplied");

        assertThat(ticket).isWaitingAt(WORK);
    }

    @Test
    void closesAfterDaysOfSilence() {
        ProcessInstance ticket = received();
        engine.complete(WORK, SOLUTION);
        engine.pass(Duration.ofDays(5));

        assertThat(ticket).isEnded().hasPassed("Event_TicketClosed");
    }

    @Test
    void assignsAgainWhenTransferred() {
        ProcessInstance ticket = received();
        engine.tell("TicketTransferred", Map.of("team", Cast.OTHER_TEAM));

        assertThat(ticket).isWaitingAt(WORK).hasPassed("Event_TicketTransferred");
        assertThat(engine.groups(engine.task(WORK))).containsExactly(Cast.OTHER_TEAM);
        assertThat(engine.steps().ran()).filteredOn("assignAgent"::equals).hasSize(2);
    }

    @Test
    void asksTheCustomerAtOnceWhenTheProblemBehindItIsSolved() {
        ProcessInstance ticket = received();
        engine.tell("SolutionOffered", SOLUTION);

        assertThat(ticket).hasPassed("Event_SolutionOffered").isWaitingAt("Activity_ConfirmWithCustomer");
        assertThat(engine.steps().ran()).endsWith("resolveTicket");
        engine.complete(CONFIRM, Map.of("solutionAccepted", false));
        assertThat(ticket).isWaitingAt(WORK);
    }

    @Test
    void stopsEverythingWhenWithdrawn() {
        ProcessInstance ticket = received();
        engine.tell("TicketWithdrawn");

        assertThat(ticket).isEnded().hasPassed("Event_WithdrawalDone");
        assertThat(engine.steps().ran()).endsWith("closeAsWithdrawn");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void endsWhenMergedIntoAnotherTicket() {
        ProcessInstance ticket = received();
        engine.complete(WORK, SOLUTION);
        engine.tell("TicketMerged");

        assertThat(ticket).isEnded().hasPassed("Event_MergerDone");
        assertThat(engine.steps().ran()).endsWith("closeAsMerged");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void endsWithoutClosingTheTicketWhenItsTypeIsChanged() {
        ProcessInstance ticket = received();
        engine.tell("TypeChanged");

        assertThat(ticket).isEnded().hasPassed("Event_ContinuedAsAnotherType");
        assertThat(engine.steps().ran()).doesNotContain("closeTicket", "closeAsWithdrawn");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void canBeWithdrawnBeforeTheFirstStep() {
        ProcessInstance ticket = engine.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("incident", Cast.TICKET, Map.of("ticketId", Cast.TICKET_ID));
        engine.tell("TicketWithdrawn");

        assertThat(ticket).isEnded().hasPassed("Event_WithdrawalDone");
        assertThat(engine.steps().ran()).containsExactly("closeAsWithdrawn");
    }

    @Test
    void canBeWithdrawnWhileItIsBeingSorted() {
        engine.steps().on("classifyTicket", Steps.sets("classified", false));
        ProcessInstance ticket = received();
        engine.tell("TicketWithdrawn");

        assertThat(ticket).isEnded().hasPassed("Event_WithdrawalDone").hasNotPassed("Activity_AssignTicket");
        assertThat(engine.jobs()).isEmpty();
    }

    @Test
    void keepsThePromiseWhileAPersonSortsIt() {
        engine.steps().on("classifyTicket", Steps.sets("classified", false));
        ProcessInstance ticket = received();

        assertThat(ticket).isWaitingAt("Activity_SortTicket", "Activity_KeepPromise");
        assertThat(engine.steps().ran()).endsWith("promiseTargets", "setAlarm");
        engine.pass(Duration.ofHours(6));
        assertThat(engine.steps().ran()).endsWith("raiseAlarm", "setAlarm");
    }

    @Test
    void keepsOneAlarmWhenItIsPromisedAnew() {
        engine.steps().on("classifyTicket", Steps.sets("classified", false));
        ProcessInstance ticket = received();
        engine.complete("Activity_TriageTicket", Map.of("category", "network", "impact", "team", "urgency", "high"));

        assertThat(ticket).isWaitingAt(WORK, "Activity_KeepPromise");
        assertThat(engine.steps().ran()).filteredOn("setAlarm"::equals).hasSize(1);
        assertThat(engine.jobs()).hasSize(1);
    }

    @Test
    void canBePausedWhileItIsBeingSorted() {
        engine.steps().on("classifyTicket", Steps.sets("classified", false));
        ProcessInstance ticket = received();
        engine.tell("TicketPaused");
        engine.tell("CustomerReplied");

        assertThat(engine.steps().ran()).endsWith("pauseClocks", "resumeClocks");
        assertThat(ticket).isWaitingAt("Activity_SortTicket");
    }

    @Test
    void canBeWithdrawnWhileTheCustomerIsAsked() {
        ProcessInstance ticket = received();
        engine.complete(WORK, SOLUTION);
        engine.tell("TicketWithdrawn");

        assertThat(ticket).isEnded().hasPassed("Event_WithdrawalDone");
    }

    @Test
    void hearsWhatHappensAtAnyMomentWhileThePromiseIsKept() {
        ProcessInstance ticket = received();
        engine.tell("TicketPaused");
        engine.tell("TicketEscalated", Map.of("reason", "It hurts.", "raise", "next", "getsIt", "same"));
        engine.tell("TicketResumed");

        assertThat(engine.steps().ran()).endsWith("pauseClocks", "raiseTicket", "resumeClocks");
        assertThat(ticket).isWaitingAt(WORK, "Activity_KeepPromise");
    }

    @Test
    void closesEvenWhenPaused() {
        ProcessInstance ticket = received();
        engine.tell("TicketPaused");
        engine.complete(WORK, SOLUTION);
        engine.complete(CONFIRM, Map.of("solutionAccepted", true));

        assertThat(ticket).isEnded();
    }

    @Test
    void handsTheTicketNumberToEveryDiagramItCalls() {
        received();
        engine.complete(WORK, SOLUTION);

        List<String> keys =
                engine.engine().getHistoryService().createHistoricProcessInstanceQuery().unfinished().list().stream()
                        .map(instance -> instance.getBusinessKey())
                        .distinct()
                        .toList();
        assertThat(keys).containsExactly(Cast.TICKET);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoNodeUnvisited() {
        Coverage.of("incident", engine).isAtLeast(0.95);
    }

    private static ProcessInstance received() {
        return engine.start("incident", Map.of("ticketId", Cast.TICKET_ID));
    }
}
