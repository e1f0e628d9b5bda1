package org.gongdan.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.NotFoundException;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.notification.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint through the API, from the first word to the call-back, as the real engine runs it. */
class LifeOfAComplaintTests extends ApplicationTest {

    @Autowired
    private Cast cast;

    @Autowired
    private People people;

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
    private ApiClient api;

    @Test
    void isAcknowledgedInvestigatedPutRightAndClosedAfterACall() {
        TicketNumber number = complained();
        acknowledge(number);
        assertThat(tickets.find(cast.liWei(), number).firstRespondedAt()).isNotNull();
        assertThat(conversation.of(cast.anna(), number))
                .anyMatch(message -> message.body().equals("I am sorry. I look into it until Thursday."));

        investigate(number);
        assertThat(conversation.of(cast.anna(), number))
                .noneMatch(message -> message.body().equals("It lay in the wrong queue."));
        propose(number, 20);
        awaitTask(cast.liWei(), number, "Call customer back");
        Ticket offered = tickets.find(cast.anna(), number);
        assertThat(offered.status()).isEqualTo(Status.RESOLVED);
        assertThat(offered.resolutionCode()).isEqualTo("credit");
        assertThat(actions.offered(cast.anna(), number))
                .extracting(Transition::name)
                .containsExactly("TicketWithdrawn");

        call(number, "satisfied");
        await().until(() -> tickets.find(cast.anna(), number).isClosed());
        assertThat(kinds(number))
                .containsSubsequence(
                        "TicketAssigned",
                        "AgentReplied",
                        "NoteAdded",
                        "RemedyProposed",
                        "TableDecided",
                        "SolutionProposed",
                        "CustomerCalled",
                        "TicketClosed");
        assertThat(running(number)).isZero();
        await().untilAsserted(() -> assertThat(outbox.list(500).stream()
                        .map(Outbox.Mail::subject)
                        .filter(subject -> subject.contains(number.toString())))
                .anyMatch(subject -> subject.contains("Our answer to your complaint"))
                .noneMatch(subject -> subject.contains("Is it solved?")));
    }

    @Test
    void goesBackToInvestigationWhenTheCustomerIsNotContent() {
        TicketNumber number = complained();
        acknowledge(number);
        investigate(number);
        propose(number, 20);
        awaitTask(cast.liWei(), number, "Call customer back");
        call(number, "not-satisfied");

        awaitTask(cast.liWei(), number, "Investigate complaint");
        assertThat(tickets.find(cast.liWei(), number).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void hasALargeRemedyApprovedByWhoeverHoldsTheRank() {
        TicketNumber number = complained();
        acknowledge(number);
        investigate(number);
        propose(number, 5_000);
        awaitTask(cast.helen(), number, "Approve remedy");

        String task = task(cast.helen(), number).task();
        assertThat(names(cast.liWei(), number)).doesNotContain("Approve remedy");
        assertThat(names(people.viewer("zhang.min"), number)).doesNotContain("Approve remedy");
        assertThatThrownBy(() -> actions.complete(
                        Actor.of(cast.liWei(), Channel.API), number, task, Map.of("remedyApproved", true), null))
                .isInstanceOf(NotFoundException.class);
        answer("helen.schmidt", number, Map.of("remedyApproved", false, "comment", "Half of it will do."));

        awaitTask(cast.liWei(), number, "Propose remedy");
        propose(number, 5_000);
        awaitTask(cast.helen(), number, "Approve remedy");
        answer("helen.schmidt", number, Map.of("remedyApproved", true));
        awaitTask(cast.liWei(), number, "Call customer back");
        assertThat(kinds(number)).containsSubsequence("RemedyProposed", "RemedyProposed", "RemedyApproved");
    }

    @Test
    void tellsTheLeadWhenNobodyAcknowledgesItInTime() {
        TicketNumber number = complained();
        Job overdue = job(number, "Event_AcknowledgementOverdue");
        assertThat(overdue.getDuedate().toInstant()).isAfter(clock.instant());
        management.setJobDuedate(overdue.getId(), new Date());

        await().until(() -> kinds(number).contains("AcknowledgementOverdue"));
        assertThat(names(cast.liWei(), number)).contains("Acknowledge complaint");
        await().untilAsserted(() -> assertThat(outbox.list(500))
                .anyMatch(mail ->
                        mail.to().startsWith("zhang.min@") && mail.subject().contains(number.toString())));
    }

    @Test
    void callsAgainInWorkingHoursWhoeverWasNotReached() {
        TicketNumber number = complained();
        acknowledge(number);
        investigate(number);
        propose(number, 0);
        for (int tries = 1; tries <= 3; tries++) {
            awaitTask(cast.liWei(), number, "Call customer back");
            call(number, "not-reached");
            if (tries < 3) {
                await().until(() -> !jobs(number, "Event_WorkingHoursPassed").isEmpty());
                Job again = job(number, "Event_WorkingHoursPassed");
                assertThat(again.getDuedate().toInstant())
                        .isAfter(clock.instant().plus(Duration.ofHours(3)));
                management.setJobDuedate(again.getId(), new Date());
            }
        }
        await().until(() -> tickets.find(cast.anna(), number).isClosed());
        assertThat(timeline.of(cast.helen(), number).stream()
                        .filter(entry -> entry.kind().equals("CustomerCalled"))
                        .map(entry -> entry.details().get("callBackResult")))
                .containsExactly("not-reached", "not-reached", "not-reached");
    }

    private TicketNumber complained() {
        Map<String, Object> body = Map.of(
                "type",
                "complaint",
                "subject",
                "Nobody called me back about my mailbox password",
                "description",
                "I wait since last week for a reset of my password.");
        String path = api.open(cast.anna(), body);
        TicketNumber number = TicketNumber.of(path.substring(path.lastIndexOf('/') + 1));
        await().until(() -> !names(cast.liWei(), number).isEmpty());
        if (names(cast.liWei(), number).contains("Triage ticket")) {
            answer("li.wei", number, Map.of("category", "access", "impact", "user", "urgency", "normal"));
        }
        awaitTask(cast.liWei(), number, "Acknowledge complaint");
        return number;
    }

    private void acknowledge(TicketNumber number) {
        answer("li.wei", number, Map.of("reply", "I am sorry. I look into it until Thursday."));
        awaitTask(cast.liWei(), number, "Investigate complaint");
    }

    private void investigate(TicketNumber number) {
        answer("li.wei", number, Map.of("comment", "It lay in the wrong queue.", "cause", "delay"));
        awaitTask(cast.liWei(), number, "Propose remedy");
    }

    private void propose(TicketNumber number, int amount) {
        answer(
                "li.wei",
                number,
                Map.of("remedyKind", "credit", "remedyAmount", amount, "solution", "We were too slow, and are sorry."));
    }

    private void call(TicketNumber number, String result) {
        answer("li.wei", number, Map.of("callBackResult", result, "comment", "Spoke on the phone."));
    }

    /** Completes the open task through the API as this person. */
    private void answer(String person, TicketNumber number, Map<String, Object> answers) {
        String task = task(people.viewer(person), number).task();
        api.post(people.viewer(person), "/api/tickets/" + number + "/tasks/" + task + "/completion", answers);
    }

    private Transition task(Viewer viewer, TicketNumber number) {
        return actions.offered(viewer, number).stream()
                .filter(transition -> transition.kind() == Transition.Kind.TASK)
                .findFirst()
                .orElseThrow();
    }

    private void awaitTask(Viewer viewer, TicketNumber number, String name) {
        await().until(() -> names(viewer, number).contains(name));
    }

    private List<String> names(Viewer viewer, TicketNumber number) {
        return actions.offered(viewer, number).stream()
                .filter(transition -> transition.kind() == Transition.Kind.TASK)
                .map(Transition::name)
                .toList();
    }

    private List<String> kinds(TicketNumber number) {
        return timeline.of(cast.helen(), number).stream()
                .map(Timeline.Entry::kind)
                .toList();
    }

    private Job job(TicketNumber number, String activity) {
        return jobs(number, activity).get(0);
    }

    private List<Job> jobs(TicketNumber number, String activity) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.toString()).list().stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(activity)
                                .list()
                                .stream())
                .toList();
    }

    private long running(TicketNumber number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.toString()).list().stream()
                .filter(instance -> instance.getProcessDefinitionId().startsWith("complaint:"))
                .count();
    }
}
