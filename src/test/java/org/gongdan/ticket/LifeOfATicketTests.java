package org.gongdan.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.notification.Outbox;
import org.gongdan.ticket.TicketAction.Escalate;
import org.gongdan.ticket.TicketAction.Pause;
import org.gongdan.ticket.TicketAction.Resume;
import org.gongdan.ticket.TicketAction.Transfer;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Rows, diagrams, tables, clocks and mails together, as the real engine runs them. */
class LifeOfATicketTests extends ApplicationTest {

    @Autowired
    private Cast cast;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Outbox outbox;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestRestTemplate rest;

    @Test
    void travelsFromRequestToClosed() {
        TicketNumber number = printerBroken();
        Ticket sorted = tickets.find(cast.helen(), number);
        assertThat(sorted.category()).isEqualTo("hardware");
        assertThat(sorted.priority()).isEqualTo(Priority.HIGH);
        assertThat(sorted.team()).isEqualTo("infrastructure");
        assertThat(sorted.assignee()).isNotNull();
        assertThat(sorted.status()).isEqualTo(Status.OPEN);
        assertThat(sorted.firstResponseDue()).isBefore(sorted.resolutionDue());

        solve(number);
        answer(cast.anna(), number, Map.of("solutionAccepted", true));
        await().until(() -> tickets.find(cast.anna(), number).isClosed());

        assertThat(kinds(number))
                .containsSubsequence(
                        "TicketOpened",
                        "TableDecided",
                        "PromiseMade",
                        "TicketAssigned",
                        "SolutionProposed",
                        "TicketClosed",
                        "SatisfactionAsked");
        assertThat(running(number)).isZero();
        await().untilAsserted(() -> assertThat(subjects(number))
                .anyMatch(subject -> subject.contains("received"))
                .anyMatch(subject -> subject.contains("Is it solved?"))
                .anyMatch(subject -> subject.contains("Closed")));
    }

    @Test
    void tellsWhyInASentenceOfItsTable() {
        TicketNumber number = printerBroken();
        Timeline.Entry priority = timeline.of(cast.helen(), number).stream()
                .filter(entry -> "ticket-priority".equals(entry.details().get("table")))
                .findFirst()
                .orElseThrow();
        assertThat(priority.details().get("inputs"))
                .isEqualTo(Map.of(
                        "Impact", "team", "Urgency", "high", "Tier", "standard", "Urges", 0, "Waiting hours", 0));
        assertThat(priority.details().get("rules").toString()).contains("A whole team cannot do its work");
        assertThat(priority.details()).containsEntry("version", 1);
        assertThat(priority.details().get("misses").toString()).contains("wanted={Impact=\"user\"}");
    }

    @Test
    void aPersonSortsWhatTheTableIsUnsureOfWhileThePromiseRuns() {
        TicketNumber number = open(cast.anna(), "Something odd", "It is odd, please have a look.");
        awaitTask(cast.liWei(), number, "Triage ticket");
        Ticket waiting = tickets.find(cast.liWei(), number);
        assertThat(waiting.priority()).isNotNull();
        assertThat(waiting.team()).isEqualTo("service-desk");
        assertThat(alarm(number)).isPresent();

        answer(cast.liWei(), number, Map.of("category", "network", "impact", "site", "urgency", "critical"));
        awaitTask(cast.helen(), number, "Work on ticket");
        Ticket sorted = tickets.find(cast.helen(), number);
        assertThat(sorted.category()).isEqualTo("network");
        assertThat(sorted.team()).isEqualTo("infrastructure");
        assertThat(sorted.resolutionDue()).isBefore(waiting.resolutionDue());
        assertThat(alarm(number)).hasValueSatisfying(at -> assertThat(at).isBefore(sorted.resolutionDue()));
    }

    @Test
    void pausesItsClocksUntilTheCustomerReplies() {
        TicketNumber number = printerBroken();
        Instant due = tickets.find(cast.helen(), number).resolutionDue();
        perform(cast.omar(), number, new Pause(Status.PENDING, "Which printer?"));
        Ticket paused = tickets.find(cast.helen(), number);
        assertThat(paused.status()).isEqualTo(Status.PENDING);
        assertThat(paused.resolutionDue()).isNull();
        assertThat(alarm(number))
                .hasValueSatisfying(at -> assertThat(at).isAfter(Instant.parse("9000-01-01T00:00:00Z")));

        clock.forward(Duration.ofHours(3));
        conversation.reply(Actor.of(cast.anna(), Channel.PORTAL), number, "The one in room 7.", List.of());
        Ticket resumed = tickets.find(cast.helen(), number);
        assertThat(resumed.status()).isEqualTo(Status.OPEN);
        assertThat(resumed.resolutionDue())
                .isBetween(due.plus(Duration.ofMinutes(179)), due.plus(Duration.ofMinutes(182)));
    }

    @Test
    void offersExactlyWhatItsDiagramWaitsFor() {
        TicketNumber number = printerBroken();
        assertThat(offered(cast.omar(), number))
                .containsExactlyInAnyOrder(
                        "Work on ticket",
                        "TicketEscalated",
                        "TicketMerged",
                        "TicketPaused",
                        "TicketTransferred",
                        "TicketUrged",
                        "TicketWithdrawn");
        assertThat(offered(cast.anna(), number)).containsExactly("TicketUrged", "TicketWithdrawn");
        perform(cast.omar(), number, new Pause(Status.ON_HOLD, "Waiting for the manufacturer."));
        assertThat(offered(cast.omar(), number)).contains("TicketResumed").doesNotContain("TicketPaused");
        assertThatThrownBy(() -> perform(cast.omar(), number, new Pause(Status.PENDING, "Again.")))
                .isInstanceOf(RefusedException.class);
        perform(cast.omar(), number, new Resume("The part has come."));
        assertThat(tickets.find(cast.omar(), number).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void movesToAnotherTeamAndCountsTheHop() {
        TicketNumber number = printerBroken();
        perform(cast.omar(), number, new Transfer("business-apps", "It is the print service of the ERP."));
        awaitTask(cast.sofia(), number, "Work on ticket");
        Ticket moved = tickets.find(cast.sofia(), number);
        assertThat(moved.team()).isEqualTo("business-apps");
        assertThat(moved.hops()).isEqualTo(1);
        assertThat(moved.assignee()).isIn("sofia.rossi", "chen.jie");
        assertThatThrownBy(() -> perform(cast.sofia(), number, new Transfer("business-apps", "Again.")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> perform(cast.sofia(), number, new Transfer("nobody", "Where?")))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void endsAtOnceWhenWithdrawn() {
        TicketNumber number = printerBroken();
        perform(cast.anna(), number, new Withdraw("It works again."));
        assertThat(tickets.find(cast.anna(), number).isClosed()).isTrue();
        assertThat(running(number)).isZero();
        assertThatThrownBy(() -> conversation.reply(Actor.of(cast.anna(), Channel.PORTAL), number, "Oh.", List.of()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void goesBackToItsAgentWhenTheSolutionIsRejected() {
        TicketNumber number = printerBroken();
        String agent = tickets.find(cast.helen(), number).assignee();
        solve(number);
        answer(cast.anna(), number, Map.of("solutionAccepted", false, "comment", "It still does not print."));
        awaitTask(cast.helen(), number, "Work on ticket");
        Ticket reopened = tickets.find(cast.helen(), number);
        assertThat(reopened.status()).isEqualTo(Status.OPEN);
        assertThat(reopened.resolvedAt()).isNull();
        assertThat(reopened.assignee()).isEqualTo(agent);
    }

    @Test
    void takesTheCommentOfAnAnswerIntoTheConversationOnce() {
        TicketNumber number = printerBroken();
        solve(number);
        answer(cast.anna(), number, Map.of("solutionAccepted", false, "comment", "Nothing comes out."));
        awaitTask(cast.helen(), number, "Work on ticket");
        assertThat(said(cast.anna(), number, "Nothing comes out."))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.kind()).isEqualTo(Message.Kind.REPLY);
                    assertThat(message.author()).isEqualTo("anna.keller");
                });
        assertThat(kinds(number)).containsOnlyOnce("CustomerReplied", "TicketReopened");

        solve(number);
        answer(cast.omar(), number, Map.of("solutionAccepted", false, "comment", "She called and was cross."));
        awaitTask(cast.helen(), number, "Work on ticket");
        assertThat(said(cast.omar(), number, "She called and was cross."))
                .singleElement()
                .satisfies(message -> assertThat(message.kind()).isEqualTo(Message.Kind.NOTE));
        assertThat(said(cast.anna(), number, "She called and was cross.")).isEmpty();
        assertThat(said(cast.omar(), number, "Nothing comes out.")).hasSize(1);
    }

    @Test
    void takesTheCommentAlsoFromTheEnginesOwnDoors() {
        TicketNumber number = printerBroken();
        solve(number);
        String task = actions.offered(cast.admin(), number).get(0).task();
        Map<String, Object> answers = Map.of(
                "variables",
                Map.of(
                        "solutionAccepted", Map.of("value", false),
                        "comment", Map.of("value", "She told me on the phone.")));
        ResponseEntity<String> answered = rest.withBasicAuth("admin", Cast.PASSWORD)
                .postForEntity("/engine-rest/task/" + task + "/submit-form", answers, String.class);
        assertThat(answered.getStatusCode().value()).as(answered.getBody()).isEqualTo(204);
        awaitTask(cast.helen(), number, "Work on ticket");
        assertThat(said(cast.helen(), number, "She told me on the phone."))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.kind()).isEqualTo(Message.Kind.NOTE);
                    assertThat(message.author()).isEqualTo("admin");
                });
        assertThat(said(cast.anna(), number, "She told me on the phone.")).isEmpty();
        assertThat(runtime.createVariableInstanceQuery().variableName("comment").count())
                .isZero();
    }

    @Test
    void takesSilenceForConsentAfterWorkingDays() {
        TicketNumber number = printerBroken();
        solve(number);
        Job silence = job(number, "Event_WorkingDaysPassedInSilence").orElseThrow();
        assertThat(silence.getDuedate().toInstant())
                .isAfter(Instant.now().plus(Duration.ofDays(5)).minusSeconds(60));
        management.setJobDuedate(silence.getId(), new Date());
        await().until(() -> tickets.find(cast.anna(), number).isClosed());
        assertThat(kinds(number)).contains("SilenceTaken");
    }

    @Test
    void recordsABrokenPromiseTellsTheLeadAndRaisesTheTicket() {
        TicketNumber number = printerBroken();
        clock.forward(Duration.ofDays(30));
        management.setJobDuedate(
                job(number, "Event_AlarmTimeReached").orElseThrow().getId(), new Date());
        await().until(() -> kinds(number).contains("PromiseBroken"));
        Ticket raised = tickets.find(cast.helen(), number);
        assertThat(raised.priority()).isEqualTo(Priority.CRITICAL);
        assertThat(raised.escalationLevel()).isPositive();
        await().untilAsserted(() -> assertThat(outbox.list(500))
                .anyMatch(mail ->
                        mail.to().startsWith("lars.berg@") && mail.subject().contains(number.toString())));
    }

    @Test
    void isRaisedByHand() {
        TicketNumber number = printerBroken();
        perform(cast.omar(), number, new Escalate("The whole floor waits."));
        Ticket raised = tickets.find(cast.helen(), number);
        assertThat(raised.escalationLevel()).isEqualTo(1);
        assertThat(raised.priority()).isEqualTo(Priority.CRITICAL);
    }

    @Test
    void isSeenByItsRequesterItsTeamAndThoseWhoSeeAll() {
        TicketNumber number = printerBroken();
        for (Viewer viewer : List.of(cast.anna(), cast.omar(), cast.helen(), cast.admin())) {
            assertThat(tickets.find(viewer, number).number()).isEqualTo(number);
        }
        for (Viewer viewer : List.of(cast.sunLi(), cast.sofia())) {
            assertThatThrownBy(() -> tickets.find(viewer, number)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> timeline.of(viewer, number)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> conversation.of(viewer, number)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> actions.offered(viewer, number)).isInstanceOf(NotFoundException.class);
            assertThat(tickets.list(viewer, TicketSearch.all()).items())
                    .noneMatch(ticket -> ticket.number().equals(number));
        }
    }

    @Test
    void keepsNotesFromCustomers() {
        TicketNumber number = printerBroken();
        conversation.note(Actor.of(cast.omar(), Channel.DESK), number, "She says that every month.", List.of());
        assertThat(conversation.of(cast.omar(), number)).anyMatch(message -> message.kind() == Message.Kind.NOTE);
        assertThat(conversation.of(cast.anna(), number)).noneMatch(message -> message.kind() == Message.Kind.NOTE);
        assertThatThrownBy(() -> conversation.note(Actor.of(cast.anna(), Channel.PORTAL), number, "x", List.of()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void countsTheFirstResponseOfAnAgentOnly() {
        TicketNumber number = printerBroken();
        conversation.reply(Actor.of(cast.anna(), Channel.PORTAL), number, "Hello?", List.of());
        assertThat(tickets.find(cast.anna(), number).firstRespondedAt()).isNull();
        conversation.reply(Actor.of(cast.omar(), Channel.DESK), number, "On my way.", List.of());
        assertThat(tickets.find(cast.anna(), number).firstRespondedAt()).isNotNull();
        assertThat(kinds(number)).contains("PromiseKept");
    }

    private TicketNumber printerBroken() {
        TicketNumber number = open(cast.anna(), "Printer broken", "Our printer does not print.");
        awaitTask(cast.helen(), number, "Work on ticket");
        return number;
    }

    private TicketNumber open(Viewer viewer, String subject, String description) {
        NewTicket request =
                new NewTicket(Type.INCIDENT, subject, description, Impact.TEAM, Urgency.HIGH, null, null, List.of());
        return tickets.open(Actor.of(viewer, Channel.PORTAL), request).number();
    }

    private void solve(TicketNumber number) {
        answer(cast.helen(), number, Map.of("solution", "New toner.", "resolutionCode", "fixed"));
        awaitTask(cast.anna(), number, "Confirm solution");
        assertThat(tickets.find(cast.anna(), number).status()).isEqualTo(Status.RESOLVED);
    }

    private void answer(Viewer viewer, TicketNumber number, Map<String, Object> answers) {
        Transition task = actions.offered(viewer, number).stream()
                .filter(transition -> transition.kind() == Transition.Kind.TASK)
                .findFirst()
                .orElseThrow();
        actions.complete(Actor.of(viewer, Channel.DESK), number, task.task(), answers, null);
    }

    private List<Message> said(Viewer viewer, TicketNumber number, String words) {
        return conversation.of(viewer, number).stream()
                .filter(message -> message.body().equals(words))
                .toList();
    }

    private void perform(Viewer viewer, TicketNumber number, TicketAction action) {
        actions.perform(Actor.of(viewer, Channel.DESK), number, action, null);
    }

    private void awaitTask(Viewer viewer, TicketNumber number, String name) {
        await().until(() -> sees(viewer, number) && offered(viewer, number).contains(name));
    }

    private boolean sees(Viewer viewer, TicketNumber number) {
        return tickets.list(viewer, TicketSearch.all()).items().stream()
                .anyMatch(ticket -> ticket.number().equals(number));
    }

    private List<String> offered(Viewer viewer, TicketNumber number) {
        return actions.offered(viewer, number).stream().map(Transition::name).toList();
    }

    private List<String> kinds(TicketNumber number) {
        return timeline.of(cast.helen(), number).stream()
                .map(Timeline.Entry::kind)
                .toList();
    }

    private List<String> subjects(TicketNumber number) {
        return outbox.list(500).stream()
                .map(Outbox.Mail::subject)
                .filter(subject -> subject.contains(number.toString()))
                .toList();
    }

    private Optional<Instant> alarm(TicketNumber number) {
        return job(number, "Event_AlarmTimeReached").map(job -> job.getDuedate().toInstant());
    }

    private Optional<Job> job(TicketNumber number, String activity) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.toString()).list().stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(activity)
                                .list()
                                .stream())
                .findFirst();
    }

    private long running(TicketNumber number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.toString()).list().stream()
                .map(ProcessInstance::getProcessDefinitionId)
                .filter(definition -> !definition.startsWith("notification-delivery"))
                .filter(definition -> !definition.startsWith("reopen-window"))
                .count();
    }
}
