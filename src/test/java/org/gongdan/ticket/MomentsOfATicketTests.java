package org.gongdan.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.notification.Outbox;
import org.gongdan.ticket.TicketAction.Merge;
import org.gongdan.ticket.TicketAction.Pause;
import org.gongdan.ticket.TicketAction.Tell;
import org.gongdan.ticket.TicketAction.Transfer;
import org.gongdan.ticket.TicketAction.Urge;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may happen to a ticket at any moment, on the running product. */
class MomentsOfATicketTests extends ApplicationTest {

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
    private People people;

    @Autowired
    private Outbox outbox;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Test
    void countsAnUrgeOnceAnHourAndRaisesAtTheSecond() {
        TicketNumber number = worked();
        perform(cast.anna(), number, new Urge("My flight leaves at noon."));
        Ticket once = tickets.find(cast.anna(), number);
        assertThat(once.urges()).isEqualTo(1);
        assertThat(once.priority()).isEqualTo(Priority.NORMAL);
        assertThatThrownBy(() -> perform(cast.anna(), number, new Urge("Please!")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("ticket.refused.urge-again");
                    assertThat(refused.arguments()[1]).isEqualTo(60L);
                });
        assertThat(tickets.find(cast.anna(), number).urges()).isEqualTo(1);

        clock.forward(Duration.ofMinutes(61));
        perform(cast.omar(), number, new Urge("She called and asked again."));
        Ticket twice = tickets.find(cast.anna(), number);
        assertThat(twice.urges()).isEqualTo(2);
        assertThat(twice.priority()).isEqualTo(Priority.HIGH);
        assertThat(kinds(cast.anna(), number)).contains("TicketUrged");
        await().untilAsserted(() -> assertThat(told(number, "Urged")).anyMatch(to -> to.startsWith("lars.berg@")));
        assertThat(told(number, "Urged")).noneMatch(to -> to.startsWith("helen.schmidt@"));

        clock.forward(Duration.ofMinutes(61));
        perform(cast.anna(), number, new Urge("Still nothing."));
        assertThat(tickets.find(cast.anna(), number).priority()).isEqualTo(Priority.HIGH);
        await().untilAsserted(() -> assertThat(told(number, "Urged")).anyMatch(to -> to.startsWith("helen.schmidt@")));
    }

    @Test
    void asksForAReplyInsteadOfAnUrgeWhileItWaitsForTheCustomer() {
        TicketNumber number = worked();
        perform(cast.omar(), number, new Pause(Status.PENDING, "Which room?"));
        assertThatThrownBy(() -> perform(cast.anna(), number, new Urge("Hurry.")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo("ticket.refused.urge-waiting"));
    }

    @Test
    void decidesPriorityAndPromiseAnewWhenFactsAreCorrected() {
        TicketNumber number = worked();
        Ticket before = tickets.find(cast.helen(), number);
        Ticket site = tickets.change(desk(cast.helen()), number, change(null, Impact.SITE, null), null);
        assertThat(site.priority()).isEqualTo(Priority.HIGH);
        assertThat(site.resolutionDue()).isBefore(before.resolutionDue());
        assertThat(site.team()).isEqualTo(before.team());

        Ticket low = tickets.change(desk(cast.helen()), number, change(null, null, Priority.LOW), null);
        assertThat(low.priority()).isEqualTo(Priority.LOW);
        assertThat(low.priorityByHand()).isTrue();
        assertThat(low.resolutionDue()).isAfter(before.resolutionDue());

        Ticket moved = tickets.change(desk(cast.helen()), number, change("software", null, null), null);
        assertThat(moved.priority()).isEqualTo(Priority.LOW);
        assertThat(moved.team()).isEqualTo("business-apps");
        assertThat(moved.hops()).isEqualTo(1);
        assertThat(kinds(cast.helen(), number)).contains("TicketTransferred");

        Ticket user = tickets.change(desk(cast.helen()), number, change(null, Impact.USER, null), null);
        assertThat(user.priority()).isEqualTo(Priority.NORMAL);
        assertThat(user.priorityByHand()).isFalse();
    }

    @Test
    void goesOnInAnotherTicketWithItsConversationWhenMerged() {
        TicketNumber twin = worked();
        TicketNumber number = worked();
        NewAttachment photo = new NewAttachment("photo.png", "image/png", new byte[] {1, 2, 3});
        conversation.reply(desk(cast.anna()), twin, "Here is a photo.", List.of(photo));
        conversation.note(desk(cast.omar()), twin, "Both are the same.", List.of());
        perform(cast.omar(), twin, new Merge(number.toString(), "Reported twice."));

        Ticket merged = tickets.find(cast.anna(), twin);
        assertThat(merged.isClosed()).isTrue();
        assertThat(merged.mergedInto()).isEqualTo(number);
        Message said = conversation.of(cast.anna(), number).stream()
                .filter(message -> message.body().equals("Here is a photo."))
                .findFirst()
                .orElseThrow();
        assertThat(said.ticket()).isEqualTo(twin);
        assertThat(conversation
                        .file(cast.anna(), number, said.attachments().get(0).id())
                        .content())
                .containsExactly(1, 2, 3);
        assertThat(conversation.of(cast.omar(), number)).anyMatch(one -> one.kind() == Message.Kind.NOTE);
        assertThat(conversation.of(cast.anna(), number)).noneMatch(one -> one.kind() == Message.Kind.NOTE);
        assertThat(kinds(cast.anna(), twin)).contains("TicketMerged", "TicketClosed");
        assertThat(kinds(cast.anna(), number)).contains("TicketAbsorbed");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(twin.toString())
                        .processDefinitionKey("incident")
                        .count())
                .isZero();
        await().untilAsserted(() -> assertThat(told(twin, "Goes on")).anyMatch(to -> to.startsWith("anna.keller@")));
        assertThat(told(twin, "Closed")).isEmpty();
    }

    @Test
    void mergesNeitherIntoItselfNorIntoAClosedOrAnotherRequestersTicket() {
        TicketNumber number = worked();
        TicketNumber closed = worked();
        perform(cast.anna(), closed, new Withdraw("It works again."));
        TicketNumber others = worked(cast.sunLi());
        Map<TicketNumber, String> refusals = Map.of(
                number, "ticket.refused.merge-itself",
                closed, "ticket.refused.merge-closed",
                others, "ticket.refused.merge-requester");
        refusals.forEach((into, key) -> assertThatThrownBy(
                        () -> perform(cast.helen(), number, new Merge(into.toString(), "Twice.")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key)));
        assertThatThrownBy(() -> perform(cast.helen(), number, new Merge("GD-1", "Twice.")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> perform(cast.helen(), number, new Merge("that one", "Twice.")))
                .isInstanceOf(InvalidException.class);
        assertThat(tickets.find(cast.anna(), number).isClosed()).isFalse();
    }

    @Test
    void mergesOnceWhenBothDirectionsAreAskedAtTheSameTime() throws Exception {
        TicketNumber one = worked();
        TicketNumber other = worked();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Boolean>> merged = List.of(
                    both.submit(() -> merges(together, one, other)), both.submit(() -> merges(together, other, one)));
            assertThat(List.of(merged.get(0).get(), merged.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdownNow();
        }
        assertThat(List.of(
                        tickets.find(cast.anna(), one).isClosed(),
                        tickets.find(cast.anna(), other).isClosed()))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void opensAgainWhenTheCustomerRepliesInTimeAndNotLater() {
        TicketNumber number = worked();
        String agent = tickets.find(cast.helen(), number).assignee();
        solve(number);
        await().until(() -> offers(cast.anna(), number, "TicketReopened"));
        conversation.reply(desk(cast.anna()), number, "It is broken again.", List.of());
        awaitWork(number);
        Ticket again = tickets.find(cast.anna(), number);
        assertThat(again.status()).isEqualTo(Status.OPEN);
        assertThat(again.closedAt()).isNull();
        assertThat(again.assignee()).isEqualTo(agent);
        assertThat(again.category()).isEqualTo("hardware");
        assertThat(kinds(cast.anna(), number)).contains("TicketReopened");

        solve(number);
        await().until(() -> offers(cast.anna(), number, "TicketReopened"));
        Job window = management
                .createJobQuery()
                .activityId("Event_ReopenDaysPassed")
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.toString())
                        .processDefinitionKey("reopen-window")
                        .singleResult()
                        .getId())
                .singleResult();
        assertThat(window.getDuedate().toInstant())
                .isAfter(Instant.now().plus(Duration.ofDays(10)).minusSeconds(60));
        management.setJobDuedate(window.getId(), new Date());
        await().until(() -> !offers(cast.anna(), number, "TicketReopened"));
        assertThatThrownBy(() -> conversation.reply(desk(cast.anna()), number, "Again.", List.of()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo("ticket.refused.reopen-over"));
    }

    @Test
    void goesToTheAgentWhomATransferNames() {
        TicketNumber number = worked();
        perform(cast.helen(), number, new Transfer("business-apps", "chen.jie", "She knows the ERP."));
        awaitWork(number);
        Ticket ticket = tickets.find(cast.helen(), number);
        assertThat(ticket.team()).isEqualTo("business-apps");
        assertThat(ticket.assignee()).isEqualTo("chen.jie");
        assertThat(ticket.hops()).isEqualTo(1);
        await().until(() -> told(number, "").stream().anyMatch(to -> to.startsWith("chen.jie")));
    }

    @Test
    void isHandedToAColleagueOfTheSameTeamWithoutAHop() {
        TicketNumber number = worked();
        String before = String.valueOf(tickets.find(cast.helen(), number).assignee());
        String team = String.valueOf(tickets.find(cast.helen(), number).team());
        String colleague = people.members(team).stream()
                .map(Account::id)
                .filter(member -> !member.equals(before))
                .findFirst()
                .orElseThrow();
        perform(cast.helen(), number, new Transfer(null, colleague, "I am away from tomorrow."));
        awaitWork(number);
        Ticket ticket = tickets.find(cast.helen(), number);
        assertThat(ticket.assignee()).isEqualTo(colleague);
        assertThat(ticket.hops()).isZero();
        assertThat(timeline.of(cast.helen(), number))
                .filteredOn(entry -> entry.kind().equals("TicketHandedOver"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("from", before)
                        .containsEntry("to", colleague)
                        .containsEntry("reason", "I am away from tomorrow."));
        assertThat(kinds(cast.anna(), number)).doesNotContain("TicketHandedOver");
    }

    @Test
    void isNotTransferredToWhoeverHasItOrWorksElsewhere() {
        TicketNumber number = worked();
        Ticket ticket = tickets.find(cast.helen(), number);
        assertThatThrownBy(() -> perform(cast.helen(), number, new Transfer(null, ticket.assignee(), "Again.")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo("ticket.refused.same-agent"));
        assertThatThrownBy(() -> perform(cast.helen(), number, new Transfer(ticket.team(), "chen.jie", "Theirs.")))
                .isInstanceOf(InvalidException.class);
        assertThat(tickets.find(cast.helen(), number).hops()).isZero();
    }

    @Test
    void goesToTheLeadWhenTeamsHandItBackAndForth() {
        TicketNumber number = worked();
        for (String team : List.of("business-apps", "infrastructure", "business-apps")) {
            perform(cast.helen(), number, new Transfer(team, "It is theirs."));
            awaitWork(number);
        }
        Ticket ticket = tickets.find(cast.helen(), number);
        assertThat(ticket.hops()).isEqualTo(3);
        assertThat(ticket.returns()).isEqualTo(2);
        assertThat(ticket.assignee()).isEqualTo("chen.jie");
        assertThat(timeline.of(cast.helen(), number))
                .anyMatch(entry -> "ping-pong".equals(entry.details().get("table")));
    }

    @Test
    void offersAnEventThatIsOnlyDrawnToStaffUnderItsNameInTheDrawing() {
        TicketNumber number = worked();
        String deployment = deployWarranty();
        try {
            runtime.startProcessInstanceByKey("warranty-check", number.toString());
            Transition drawn = actions.offered(cast.omar(), number).stream()
                    .filter(offer -> offer.name().equals("WarrantyChecked"))
                    .findFirst()
                    .orElseThrow();
            assertThat(drawn.label()).isEqualTo("Warranty checked");
            assertThat(drawn.about()).isEqualTo("The maker says whether it pays.");
            assertThat(actions.offered(cast.anna(), number))
                    .noneMatch(offer -> offer.name().equals("WarrantyChecked"));
            assertThatThrownBy(() -> perform(cast.anna(), number, new Tell("WarrantyChecked", "Yes.")))
                    .isInstanceOf(RefusedException.class);

            perform(cast.omar(), number, new Tell("WarrantyChecked", "Covered until May."));
            assertThat(kinds(cast.omar(), number)).contains("WarrantyChecked");
            assertThat(actions.offered(cast.omar(), number))
                    .noneMatch(offer -> offer.name().equals("WarrantyChecked"));
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void refusesWhatNoDiagramWaitsForAndWhatIsHeardElsewhere() {
        TicketNumber number = worked();
        for (String event : List.of("WarrantyChecked", "TicketResumed", "CustomerReplied")) {
            assertThatThrownBy(() -> perform(cast.helen(), number, new Tell(event, "Now.")))
                    .as(event)
                    .isInstanceOf(RefusedException.class);
        }
    }

    private String deployWarranty() {
        var model = Bpmn.createExecutableProcess("warranty-check")
                .camundaHistoryTimeToLive(1)
                .startEvent("Event_WarrantyAsked")
                .intermediateCatchEvent("Event_WarrantyChecked")
                .name("Warranty checked")
                .documentation("The maker says whether it pays.")
                .message("WarrantyChecked")
                .endEvent("Event_WarrantyKnown")
                .done();
        return repository
                .createDeployment()
                .addModelInstance("warranty-check.bpmn", model)
                .deploy()
                .getId();
    }

    private void solve(TicketNumber number) {
        complete(cast.helen(), number, Map.of("solution", "New toner.", "resolutionCode", "fixed"));
        await().until(() -> offers(cast.anna(), number, "Confirm solution"));
        complete(cast.anna(), number, Map.of("solutionAccepted", true));
        await().until(() -> tickets.find(cast.anna(), number).isClosed());
    }

    private void complete(Viewer viewer, TicketNumber number, Map<String, Object> answers) {
        Transition task = actions.offered(viewer, number).stream()
                .filter(offer -> offer.kind() == Transition.Kind.TASK)
                .findFirst()
                .orElseThrow();
        actions.complete(desk(viewer), number, task.task(), answers, null);
    }

    private boolean offers(Viewer viewer, TicketNumber number, String name) {
        return actions.offered(viewer, number).stream()
                .anyMatch(offer -> offer.name().equals(name));
    }

    private boolean merges(CyclicBarrier together, TicketNumber from, TicketNumber into) throws Exception {
        together.await();
        try {
            perform(cast.omar(), from, new Merge(into.toString(), "Reported twice."));
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    private TicketNumber worked() {
        return worked(cast.anna());
    }

    private TicketNumber worked(Viewer requester) {
        NewTicket request = new NewTicket(
                Type.INCIDENT,
                "Printer broken",
                "Our printer does not print.",
                Impact.USER,
                Urgency.NORMAL,
                null,
                null,
                List.of());
        TicketNumber number =
                tickets.open(Actor.of(requester, Channel.PORTAL), request).number();
        awaitWork(number);
        return number;
    }

    private void awaitWork(TicketNumber number) {
        await().until(() -> actions.offered(cast.helen(), number).stream()
                .anyMatch(offer -> offer.name().equals("Work on ticket")));
    }

    private static TicketChange change(String category, Impact impact, Priority priority) {
        return new TicketChange(null, category, null, null, impact, null, priority);
    }

    private static Actor desk(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }

    private void perform(Viewer viewer, TicketNumber number, TicketAction action) {
        actions.perform(desk(viewer), number, action, null);
    }

    private List<String> kinds(Viewer viewer, TicketNumber number) {
        return timeline.of(viewer, number).stream().map(Timeline.Entry::kind).toList();
    }

    private List<String> told(TicketNumber number, String word) {
        return outbox.list(500).stream()
                .filter(mail -> mail.subject().contains(number.toString())
                        && mail.subject().contains(word))
                .map(Outbox.Mail::to)
                .toList();
    }
}
