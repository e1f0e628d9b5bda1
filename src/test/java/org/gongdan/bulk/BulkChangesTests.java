package org.gongdan.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.bulk.BulkChange.State;
import org.gongdan.bulk.Selection.Chosen;
import org.gongdan.bulk.Selection.Found;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.deed.Deed;
import org.gongdan.deed.Deed.Assign;
import org.gongdan.deed.Deed.Correct;
import org.gongdan.deed.Deed.Link;
import org.gongdan.deed.Deed.Merge;
import org.gongdan.deed.Deed.Note;
import org.gongdan.deed.Deed.Reply;
import org.gongdan.deed.Deed.Solve;
import org.gongdan.deed.Deed.Tag;
import org.gongdan.deed.Deed.Transfer;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.link.Relation;
import org.gongdan.ticket.link.TicketLinks;
import org.gongdan.ticket.tag.Tags;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One action on many tickets, on the running product. */
class BulkChangesTests extends ApplicationTest {

    @Autowired
    private BulkChanges bulks;

    @Autowired
    private BulkProperties properties;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Tags tags;

    @Autowired
    private TicketLinks links;

    @Autowired
    private Cast cast;

    @Autowired
    private ObjectMapper json;

    private final List<TicketNumber> opened = new ArrayList<>();

    @AfterEach
    void endTheStories() {
        for (TicketNumber number : opened) {
            if (!tickets.find(cast.helen(), number).isClosed()) {
                actions.perform(desk(cast.helen()), number, new Withdraw("Told."), null);
            }
        }
    }

    @Test
    void correctsEachTicketAndTellsEachTimeline() {
        List<TicketNumber> some = worked(3);
        tickets.change(
                desk(cast.helen()),
                some.get(1),
                new TicketChange(null, null, null, null, null, null, Priority.CRITICAL),
                null);
        BulkChange ended = run(cast.omar(), some, critical());
        assertThat(ended.state()).isEqualTo(State.DONE);
        assertThat(List.of(ended.done(), ended.unchanged(), ended.refused())).containsExactly(2, 1, 0);
        assertThat(some).allMatch(number -> priority(number) == Priority.CRITICAL);
        assertThat(timeline.of(cast.omar(), some.get(0)))
                .filteredOn(entry -> entry.kind().equals("ChangedInBulk"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("omar.haddad");
                    assertThat(entry.details()).containsEntry("reason", "The whole floor.");
                });
    }

    @Test
    void notesTheRulesSentenceOfEachRefusalAndGoesOn() {
        List<TicketNumber> some = worked(3);
        actions.perform(desk(cast.anna()), some.get(0), new Withdraw("It prints."), null);
        TicketNumber nobodys = new TicketNumber(1);
        BulkChange ended = run(cast.omar(), List.of(some.get(0), nobodys, some.get(1), some.get(2)), critical());
        assertThat(List.of(ended.done(), ended.refused())).containsExactly(2, 2);
        assertThat(bulks.results(cast.omar(), ended.id(), Outcome.REFUSED, 0).items())
                .extracting(result -> result.why() == null ? "" : result.why().key())
                .containsExactly("ticket.not-found", "ticket.refused.closed");
    }

    @Test
    void assignsTransfersAndNotes() {
        List<TicketNumber> some = worked(2);
        run(cast.omar(), some, new Assign(null));
        assertThat(some).allMatch(number -> ticket(number).assignee() == null);
        run(cast.omar(), some, new Assign("omar.haddad"));
        assertThat(some).allMatch(number -> "omar.haddad".equals(ticket(number).assignee()));
        BulkChange refused = run(cast.omar(), some, new Assign("sofia.rossi"));
        assertThat(bulks.results(cast.omar(), refused.id(), null, 0).items())
                .allSatisfy(result -> assertThat(result.why())
                        .isNotNull()
                        .extracting(BulkResult.Why::key)
                        .isEqualTo("ticket.invalid.assignee"));
        run(cast.omar(), some, new Note("Spare parts come on Monday."));
        assertThat(some)
                .allMatch(number -> conversation.of(cast.omar(), number).stream()
                        .anyMatch(message -> message.body().equals("Spare parts come on Monday.")));
        run(cast.omar(), some, new Transfer("business-apps", "A driver."));
        assertThat(some)
                .allMatch(number -> "business-apps".equals(ticket(number).team()));
    }

    @Test
    void takesWhatThePersonSeesInAViewAtThatMoment() {
        List<TicketNumber> some = worked(2);
        for (TicketNumber number : some) {
            tags.change(desk(cast.omar()), number, List.of("friday"), List.of());
        }
        TicketSearch printers = TicketSearch.all()
                .withStatus(TicketSearch.OPEN)
                .withTeam("infrastructure")
                .withTag("friday");
        BulkChange ended = ended(
                cast.omar(),
                bulks.begin(desk(cast.omar()), new Found(printers, null), new Note("Counted on Friday."))
                        .id());
        assertThat(results(ended)).containsExactlyInAnyOrderElementsOf(some);
        assertThatThrownBy(() -> bulks.begin(desk(cast.omar()), new Found(printers, 1), critical()))
                .hasMessageContaining("bulk.refused.grown");
        assertThatThrownBy(() -> bulks.begin(desk(cast.sofia()), new Found(printers, null), critical()))
                .hasMessageContaining("bulk.invalid.nothing");
    }

    @Test
    void isItsOwnersAndAdministratorsBusinessOnly() {
        BulkChange ended = run(cast.omar(), worked(1), critical());
        assertThat(bulks.find(cast.admin(), ended.id()).account()).isEqualTo("omar.haddad");
        assertThat(bulks.list(cast.omar(), null).items())
                .extracting(BulkChange::account)
                .containsOnly("omar.haddad");
        for (Viewer other : List.of(cast.sofia(), cast.helen(), cast.anna())) {
            assertThatThrownBy(() -> bulks.find(other, ended.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> bulks.results(other, ended.id(), null, 0)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> bulks.stop(desk(other), ended.id())).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> bulks.begin(desk(cast.anna()), new Chosen(opened), critical()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo("ticket.refused.staff-only"));
    }

    @Test
    void leavesTheRestAloneOnceItIsStopped() {
        List<TicketNumber> some = worked(24);
        BulkChange begun = bulks.begin(desk(cast.omar()), new Chosen(some), critical());
        await().until(() -> bulks.find(cast.omar(), begun.id()).done() > 2);
        bulks.stop(desk(cast.omar()), begun.id());
        BulkChange ended = ended(cast.omar(), begun.id());
        assertThat(ended.state()).isEqualTo(State.STOPPED);
        assertThat(ended.waiting()).isPositive();
        assertThat(some.stream().filter(number -> priority(number) == Priority.CRITICAL))
                .hasSize(ended.done());
        assertThatThrownBy(() -> bulks.stop(desk(cast.omar()), begun.id())).isInstanceOf(RefusedException.class);
    }

    @Test
    void changesEachTicketOnceThoughTwoPeopleAndABulkMeetOnThem() throws Exception {
        List<TicketNumber> some = worked(24);
        ExecutorService three = Executors.newFixedThreadPool(3);
        try {
            CyclicBarrier together = new CyclicBarrier(3);
            Future<BulkChange> critical = three.submit(() -> begin(together, cast.omar(), some, critical()));
            Future<BulkChange> notes = three.submit(() -> begin(together, cast.helen(), some, new Note("Both of us.")));
            Future<?> byHand = three.submit(() -> {
                together.await();
                for (TicketNumber number : some) {
                    tickets.change(
                            desk(cast.admin()),
                            number,
                            new TicketChange("Printer " + number, null, null, null, null, null, null),
                            null);
                }
                return null;
            });
            byHand.get();
            BulkChange omars = ended(cast.omar(), critical.get().id());
            BulkChange helens = ended(cast.helen(), notes.get().id());
            assertThat(List.of(omars.done(), helens.done())).containsExactly(24, 24);
        } finally {
            three.shutdown();
        }
        assertThat(some).allSatisfy(number -> {
            assertThat(priority(number)).isEqualTo(Priority.CRITICAL);
            assertThat(ticket(number).subject()).isEqualTo("Printer " + number);
            assertThat(conversation.of(cast.helen(), number))
                    .filteredOn(message -> message.body().equals("Both of us."))
                    .hasSize(1);
            assertThat(timeline.of(cast.helen(), number))
                    .filteredOn(entry -> entry.kind().equals("ChangedInBulk"))
                    .hasSize(2);
        });
    }

    @Test
    void runsSoManyForOnePersonAtMost() throws Exception {
        List<TicketNumber> some = worked(12);
        ExecutorService many = Executors.newFixedThreadPool(6);
        try {
            CyclicBarrier together = new CyclicBarrier(6);
            List<Future<Boolean>> begun = IntStream.range(0, 6)
                    .mapToObj(call -> many.submit(() -> {
                        try {
                            begin(together, cast.omar(), some, new Note("Note " + call));
                            return true;
                        } catch (RefusedException tooMany) {
                            assertThat(tooMany.key()).isEqualTo("bulk.refused.too-many-running");
                            return false;
                        }
                    }))
                    .toList();
            int begunAtOnce = 0;
            for (Future<Boolean> one : begun) {
                begunAtOnce += one.get() ? 1 : 0;
            }
            assertThat(begunAtOnce).isBetween(properties.running(), 5);
        } finally {
            many.shutdown();
        }
        await().until(() -> bulks.list(cast.omar(), null).items().stream().noneMatch(BulkChange::isRunning));
    }

    @Test
    void takesBackWhatNobodyTouchedSince() {
        List<TicketNumber> some = worked(3);
        List<Priority> before = some.stream().map(this::priority).toList();
        BulkChange done = run(cast.omar(), some, critical());
        tickets.change(
                desk(cast.helen()),
                some.get(1),
                new TicketChange(null, null, null, null, null, null, Priority.LOW),
                null);
        BulkChange undone =
                ended(cast.omar(), bulks.undo(desk(cast.omar()), done.id()).id());
        assertThat(List.of(undone.done(), undone.refused())).containsExactly(2, 1);
        assertThat(bulks.results(cast.omar(), undone.id(), Outcome.REFUSED, 0).items())
                .singleElement()
                .satisfies(result -> assertThat(result.number()).isEqualTo(some.get(1)));
        assertThat(priority(some.get(0))).isEqualTo(before.get(0));
        assertThat(ticket(some.get(0)).priorityByHand()).isFalse();
        assertThat(priority(some.get(1))).isEqualTo(Priority.LOW);
        assertThat(bulks.find(cast.omar(), done.id()).undoneBy()).isEqualTo(undone.id());
        assertThatThrownBy(() -> bulks.undo(desk(cast.omar()), done.id())).isInstanceOf(RefusedException.class);
    }

    @Test
    void givesBackOnlyWhatStillLiesWithThatPerson() throws Exception {
        List<TicketNumber> some = worked(2);
        String away = ticket(some.get(0)).assignee();
        run(cast.helen(), some.subList(1, 2), new Assign(null));
        run(cast.omar(), some.subList(1, 2), new Assign(other(away)));
        BulkChange given = run(cast.helen(), some, new Assign(null, away));
        assertThat(List.of(given.done(), given.unchanged())).containsExactly(1, 1);
        assertThat(ticket(some.get(0)).assignee()).isNull();
        assertThat(ticket(some.get(1)).assignee()).isEqualTo(other(away));
        assertThat(json.writeValueAsString(new Assign(null))).doesNotContain("from");
        assertThat(json.readValue("{\"kind\":\"assign\",\"agent\":\"omar.haddad\"}", Deed.class))
                .isEqualTo(new Assign("omar.haddad"));
    }

    private static String other(String agent) {
        return agent.equals("omar.haddad") ? "li.wei" : "omar.haddad";
    }

    @Test
    void takesAssignmentsAndTransfersBack() {
        List<TicketNumber> some = worked(2);
        List<String> agents =
                some.stream().map(number -> ticket(number).assignee()).toList();
        BulkChange free = run(cast.helen(), some, new Assign(null));
        ended(cast.helen(), bulks.undo(desk(cast.helen()), free.id()).id());
        assertThat(some.stream().map(number -> ticket(number).assignee())).containsExactlyElementsOf(agents);
        BulkChange moved = run(cast.helen(), some, new Transfer("business-apps", "A driver."));
        await().until(() -> some.stream()
                .allMatch(number -> actions.offered(cast.helen(), number).stream()
                        .anyMatch(offer -> offer.name().equals("Work on ticket"))));
        ended(cast.helen(), bulks.undo(desk(cast.helen()), moved.id()).id());
        assertThat(some)
                .allMatch(number -> "infrastructure".equals(ticket(number).team()));
        assertThat(some.stream().map(number -> ticket(number).assignee())).containsExactlyElementsOf(agents);
    }

    @Test
    void tagsAndTakesBackOnlyWhatItDid() {
        List<TicketNumber> some = worked(2);
        tags.change(desk(cast.helen()), some.get(0), List.of("floor-3"), List.of());
        BulkChange done = run(cast.omar(), some, new Tag(List.of("floor-3", "打印机"), List.of("old")));
        assertThat(done.done()).isEqualTo(2);
        assertThat(some)
                .allSatisfy(number -> assertThat(tags.of(cast.omar(), number)).containsExactly("floor-3", "打印机"));
        assertThat(tickets.list(cast.omar(), TicketSearch.all().withTag("打印机")).items())
                .extracting(Ticket::number)
                .containsExactlyInAnyOrderElementsOf(some);
        assertThat(tickets.list(cast.anna(), TicketSearch.all().withTag("打印机")).items())
                .isEmpty();
        ended(cast.omar(), bulks.undo(desk(cast.omar()), done.id()).id());
        assertThat(tags.of(cast.omar(), some.get(0))).containsExactly("floor-3");
        assertThat(tags.of(cast.omar(), some.get(1))).isEmpty();
        assertThatThrownBy(
                        () -> bulks.begin(desk(cast.omar()), new Chosen(some), new Tag(List.of("Not This"), List.of())))
                .hasMessageContaining("ticket.invalid.tag");
    }

    @Test
    void repliesSolvesAndClosesWhereTheDiagramAllowsIt() {
        List<TicketNumber> some = worked(2);
        run(cast.omar(), some, new Reply("We are on it."));
        assertThat(conversation.of(cast.anna(), some.get(1)))
                .filteredOn(message -> message.body().equals("We are on it."))
                .singleElement()
                .satisfies(message -> assertThat(message.authorName()).isEqualTo("Omar Haddad"));
        BulkChange solved = run(cast.omar(), some.subList(0, 1), new Solve("A new toner.", "fixed"));
        assertThat(solved.done()).isEqualTo(1);
        await().until(() -> ticket(some.get(0)).status() == Status.RESOLVED);
        BulkChange again = run(cast.omar(), some.subList(0, 1), new Solve("A new toner.", "fixed"));
        assertThat(again.refused()).isEqualTo(1);
        BulkChange closed = run(cast.omar(), some, new Deed.Withdraw("The printer is gone."));
        assertThat(closed.done()).isEqualTo(2);
        assertThat(some).allMatch(number -> ticket(number).isClosed());
        assertThatThrownBy(() -> bulks.undo(desk(cast.omar()), closed.id()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo("bulk.refused.no-undo"));
    }

    @Test
    void mergesAndLinksAllButTheOneTheyComeTo() {
        List<TicketNumber> some = worked(3);
        TicketNumber target = some.get(0);
        BulkChange linked = run(cast.helen(), some, new Link(target.toString(), Relation.PARENT_OF));
        assertThat(List.of(linked.total(), linked.done())).containsExactly(2, 2);
        assertThat(links.of(cast.helen(), target)).hasSize(2).allMatch(link -> link.relation() == Relation.PARENT_OF);
        BulkChange merged = run(cast.helen(), some, new Merge(target.toString(), "The same printer."));
        assertThat(merged.done()).isEqualTo(2);
        assertThat(some.subList(1, 3))
                .allMatch(number -> target.equals(ticket(number).mergedInto()));
        assertThat(ticket(target).isClosed()).isFalse();
    }

    private BulkChange begin(CyclicBarrier together, Viewer viewer, List<TicketNumber> some, Deed action)
            throws Exception {
        together.await();
        return bulks.begin(desk(viewer), new Chosen(some), action);
    }

    private BulkChange run(Viewer viewer, List<TicketNumber> some, Deed action) {
        return ended(viewer, bulks.begin(desk(viewer), new Chosen(some), action).id());
    }

    private BulkChange ended(Viewer viewer, long id) {
        await().until(() -> !bulks.find(viewer, id).isRunning());
        return bulks.find(viewer, id);
    }

    private Set<TicketNumber> results(BulkChange bulk) {
        return Stream.of(bulks.results(cast.admin(), bulk.id(), null, 0))
                .flatMap(slice -> slice.items().stream())
                .map(BulkResult::number)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Correct critical() {
        return new Correct(Priority.CRITICAL, null, null, null, "The whole floor.");
    }

    private Ticket ticket(TicketNumber number) {
        return tickets.find(cast.helen(), number);
    }

    private Priority priority(TicketNumber number) {
        return ticket(number).priority();
    }

    private List<TicketNumber> worked(int count) {
        List<TicketNumber> some = IntStream.range(0, count)
                .mapToObj(one -> tickets.open(
                                Actor.of(cast.anna(), Channel.PORTAL),
                                new NewTicket(
                                        Type.INCIDENT,
                                        "Printer broken",
                                        "Our printer does not print.",
                                        Impact.USER,
                                        Urgency.NORMAL,
                                        null,
                                        null,
                                        List.of()))
                        .number())
                .toList();
        opened.addAll(some);
        some.forEach(number -> await().until(() -> actions.offered(cast.helen(), number).stream()
                .anyMatch(offer -> offer.name().equals("Work on ticket"))));
        return some;
    }

    private static Actor desk(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }
}
