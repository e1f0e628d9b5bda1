package org.gongdan.ticket.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Conversation.Hindrance;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.Message.Kind;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.TicketAction.Merge;
import org.gongdan.ticket.TicketAction.Transfer;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A reply is sent exactly once or called back, whatever happens in between. */
class RepliesTests extends ApplicationTest {

    private static final List<NewAttachment> FILE =
            List.of(new NewAttachment("log.txt", "text/plain", new byte[] {1, 2, 3}));

    @Autowired
    private Replies replies;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Timeline timeline;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Cast cast;

    @AfterEach
    void asUsual() {
        replies.choose(cast.omar(), 5);
    }

    @Test
    void sendsByTheEngineWhenTheTimeHasPassed() {
        TicketNumber number = worked();
        drafts.save(cast.omar(), number, Kind.REPLY, "Which prin", 0);
        clock.forward(Duration.ofSeconds(-6));
        assertThat(replies.reply(omar(), number, "Which printer?", FILE, null)).isPresent();
        assertThat(drafts.own(cast.omar(), number)).isEmpty();
        await().until(() -> said(number, "Which printer?") == 1);
        Message message = conversation.of(cast.anna(), number).get(1);
        assertThat(message.authorName()).isEqualTo("Omar Haddad");
        assertThat(message.channel()).isEqualTo(Channel.DESK);
        assertThat(message.attachments()).extracting(Message.Attachment::name).containsExactly("log.txt");
        assertThat(timeline.of(cast.omar(), number))
                .filteredOn(entry -> entry.kind().equals("AgentReplied"))
                .hasSize(1);
        assertThat(tickets.find(cast.omar(), number).firstRespondedAt()).isNotNull();
        assertThat(drafts.of(cast.omar(), number)).isEmpty();
    }

    @Test
    void comesBackWithItsFilesBeforeWhateverWasWrittenSince() {
        TicketNumber number = worked();
        long id = onItsWay(number, "Which printer?");
        replies.callBack(cast.omar(), number, id);
        Draft back = drafts.own(cast.omar(), number).orElseThrow();
        assertThat(back.body()).isEqualTo("Which printer?");
        assertThat(back.files()).extracting(Draft.File::name).containsExactly("log.txt");
        assertThat(back.isOnItsWay()).isFalse();
        send(id);
        assertThat(said(number, "Which printer?")).isZero();

        replies.reply(omar(), number, "Which one?", List.of(), null);
        long again = waiting(number).id();
        drafts.save(cast.omar(), number, Kind.NOTE, "Meanwhile", 0);
        replies.callBack(cast.omar(), number, again);
        back = drafts.own(cast.omar(), number).orElseThrow();
        assertThat(back.body()).isEqualTo("Which one?\n\nMeanwhile");
        assertThat(back.kind()).isEqualTo(Kind.REPLY);
        assertThat(back.files()).extracting(Draft.File::name).containsExactly("log.txt");
        assertThatThrownBy(() -> replies.callBack(cast.omar(), number, again)).isInstanceOf(RefusedException.class);
    }

    @Test
    void isCalledBackByItsAuthorOnly() {
        TicketNumber number = worked();
        long id = onItsWay(number, "Which printer?");
        assertThatThrownBy(() -> replies.callBack(cast.helen(), number, id)).isInstanceOf(RefusedException.class);
        assertThat(drafts.of(cast.helen(), number)).isEmpty();
        send(id);
        assertThat(said(number, "Which printer?")).isEqualTo(1);
        assertThatThrownBy(() -> replies.callBack(cast.omar(), number, id)).isInstanceOf(RefusedException.class);
    }

    @Test
    void isEitherSentOrCalledBackInARace() throws Exception {
        TicketNumber number = worked();
        replies.choose(cast.omar(), 20);
        ExecutorService people = Executors.newFixedThreadPool(3);
        int sent = 0;
        try {
            for (int round = 0; round < 20; round++) {
                String words = "Round " + round + ".";
                long id = onItsWay(number, words);
                CyclicBarrier start = new CyclicBarrier(3);
                Future<Boolean> back = people.submit(() -> {
                    start.await();
                    return isCalledBack(number, id);
                });
                Future<?> sending = people.submit(() -> sendAt(start, id));
                Future<?> twice = people.submit(() -> sendAt(start, id));
                sending.get();
                twice.get();
                assertThat(said(number, words)).isEqualTo(back.get() ? 0 : 1);
                assertThat(drafts.own(cast.omar(), number).map(Draft::body))
                        .isEqualTo(back.get() ? java.util.Optional.of(words) : java.util.Optional.empty());
                drafts.discard(cast.omar(), number, null);
                sent += back.get() ? 0 : 1;
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(timeline.of(cast.omar(), number))
                .filteredOn(entry -> entry.kind().equals("AgentReplied"))
                .hasSize(sent);
    }

    @Test
    void isSentOnceThoughTheNodeDiesWhileSending() {
        TicketNumber number = worked();
        long id = onItsWay(number, "Which printer?");
        transaction.executeWithoutResult(status -> {
            replies.send(id);
            status.setRollbackOnly();
        });
        assertThat(said(number, "Which printer?")).isZero();
        send(id);
        send(id);
        assertThat(said(number, "Which printer?")).isEqualTo(1);
    }

    @Test
    void isADraftAgainThatSaysWhyWhereTheTicketTakesNoReply() {
        TicketNumber closed = worked();
        long late = onItsWay(closed, "Which printer?");
        actions.perform(Actor.of(cast.helen(), Channel.DESK), closed, new Withdraw("Solved itself."), null);
        await().until(() -> tickets.find(cast.helen(), closed).isClosed());
        send(late);
        assertReturned(closed, Hindrance.CLOSED);

        TicketNumber merged = worked();
        long lost = onItsWay(merged, "Which printer?");
        actions.perform(
                Actor.of(cast.helen(), Channel.DESK), merged, new Merge(worked().toString(), "The same."), null);
        await().until(() -> tickets.find(cast.helen(), merged).isClosed());
        send(lost);
        assertReturned(merged, Hindrance.MERGED);
        Draft draft = drafts.own(cast.omar(), merged).orElseThrow();
        drafts.save(cast.omar(), merged, Kind.REPLY, "Which printer, then?", draft.version());
        assertThat(drafts.own(cast.omar(), merged).orElseThrow().returned())
                .as("its author went on writing")
                .isNull();
    }

    @Test
    void isADraftAgainWhereItsAuthorSeesTheTicketNoMore() {
        TicketNumber number = worked();
        replies.choose(cast.omar(), 20);
        long id = onItsWay(number, "Which printer?");
        actions.perform(Actor.of(cast.helen(), Channel.DESK), number, new Transfer("business-apps", "ERP."), null);
        await().until(() -> !cast.omar()
                .accountId()
                .equals(tickets.find(cast.helen(), number).assignee()));
        send(id);
        assertThat(said(number, "Which printer?")).isZero();
        assertThat(drafts.mine(cast.omar()))
                .filteredOn(draft -> draft.ticket().equals(number))
                .singleElement()
                .satisfies(draft -> assertThat(draft.returned()).isEqualTo(Hindrance.HIDDEN));
    }

    @Test
    void isRefusedAtOnceWhereAReplyIs() {
        TicketNumber number = worked();
        assertThatThrownBy(() -> replies.reply(omar(), number, " ", List.of(), null))
                .isInstanceOf(InvalidException.class);
        actions.perform(Actor.of(cast.helen(), Channel.DESK), number, new Withdraw("Solved itself."), null);
        await().until(() -> tickets.find(cast.helen(), number).isClosed());
        drafts.save(cast.omar(), number, Kind.REPLY, "Which printer?", 0);
        assertThatThrownBy(() -> replies.reply(omar(), number, "Which printer?", List.of(), null))
                .isInstanceOf(RefusedException.class);
        assertThat(drafts.own(cast.omar(), number)).isPresent();
    }

    @Test
    void isThereAtOnceIfItsAuthorWantsItOrItIsANote() {
        TicketNumber number = worked();
        replies.choose(cast.omar(), 0);
        drafts.save(cast.omar(), number, Kind.REPLY, "Now", 0);
        drafts.attach(cast.omar(), number, FILE);
        assertThat(replies.reply(omar(), number, "Now.", List.of(), null)).isEmpty();
        assertThat(said(number, "Now.")).isEqualTo(1);
        assertThat(conversation.of(cast.anna(), number).get(1).attachments()).hasSize(1);
        assertThat(drafts.own(cast.omar(), number)).isEmpty();

        replies.choose(cast.omar(), 20);
        drafts.save(cast.omar(), number, Kind.NOTE, "She asks every mon", 0);
        replies.note(omar(), number, "She asks every month.", FILE, null);
        assertThat(said(number, "She asks every month.")).isEqualTo(1);
        assertThat(drafts.own(cast.omar(), number)).isEmpty();
        assertThatThrownBy(() -> replies.choose(cast.omar(), 7)).isInstanceOf(InvalidException.class);
        assertThat(replies.patience(cast.omar())).isEqualTo(20);
        assertThat(replies.patience(cast.sofia())).isEqualTo(5);
    }

    @Test
    void leavesADraftAloneThatWasWrittenElsewhere() {
        TicketNumber number = worked();
        replies.choose(cast.omar(), 0);
        drafts.save(cast.omar(), number, Kind.REPLY, "At home", 0);
        replies.reply(omar(), number, "In the office", List.of(), 0);
        assertThat(drafts.own(cast.omar(), number).orElseThrow().body()).isEqualTo("At home");
        replies.reply(omar(), number, "At home\n", List.of(), 0);
        assertThat(drafts.own(cast.omar(), number)).as("the very same words").isEmpty();
    }

    private void assertReturned(TicketNumber number, Hindrance why) {
        Draft draft = drafts.own(cast.omar(), number).orElseThrow();
        assertThat(draft.body()).isEqualTo("Which printer?");
        assertThat(draft.returned()).isEqualTo(why);
        assertThat(draft.files()).hasSize(1);
        assertThat(said(number, "Which printer?")).isZero();
    }

    private boolean isCalledBack(TicketNumber number, long id) {
        try {
            replies.callBack(cast.omar(), number, id);
            return true;
        } catch (RefusedException sent) {
            return false;
        }
    }

    private Void sendAt(CyclicBarrier start, long id) throws Exception {
        start.await();
        send(id);
        return null;
    }

    private void send(long id) {
        transaction.executeWithoutResult(status -> replies.send(id));
    }

    private long onItsWay(TicketNumber number, String words) {
        replies.reply(omar(), number, words, FILE, null);
        return waiting(number).id();
    }

    private Draft waiting(TicketNumber number) {
        return drafts.of(cast.omar(), number).stream()
                .filter(Draft::isOnItsWay)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private long said(TicketNumber number, String words) {
        return conversation.of(cast.helen(), number).stream()
                .filter(message -> message.body().equals(words))
                .count();
    }

    private Actor omar() {
        return Actor.of(cast.omar(), Channel.DESK);
    }

    /** Of infrastructure, and Omar's while nobody takes it away. */
    private TicketNumber worked() {
        Viewer anna = cast.anna();
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
                tickets.open(Actor.of(anna, Channel.PORTAL), request).number();
        await().until(() -> actions.offered(cast.helen(), number).stream()
                .anyMatch(offer -> offer.name().equals("Work on ticket")));
        return number;
    }
}
