package org.gongdan.ticket.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Lifecycles;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Conversation.Hindrance;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says on a ticket what was written, with the files kept in the draft, and forgets the draft. A reply waits for some seconds
 * in which it can be called back; the row's lock decides whether it was called back or sent, never both.
 */
@Component
@Transactional
public class Replies {

    /** How many seconds a person may choose; the second is usual. */
    public static final List<Integer> CHOICES = List.of(0, 5, 10, 20);

    private static final int USUAL = CHOICES.get(1);

    private final DraftRows rows;
    private final Drafts drafts;
    private final Conversation conversation;
    private final Lifecycles lifecycles;
    private final People people;
    private final Clock clock;

    Replies(
            DraftRows rows,
            Drafts drafts,
            Conversation conversation,
            Lifecycles lifecycles,
            People people,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.conversation = conversation;
        this.lifecycles = lifecycles;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Refused as a reply is refused; the instant it will be sent, empty if it is sent already. A draft of another version
     * than the author saw is kept, with its files: it was written elsewhere.
     */
    public Optional<Instant> reply(
            Actor actor, TicketNumber number, String body, List<NewAttachment> files, @Nullable Integer seen) {
        Optional<DraftRows.Row> draft = draft(actor, number, body, seen);
        int seconds = patience(actor.person());
        if (seconds == 0) {
            conversation.reply(actor, number, body, withKept(draft, files));
            draft.ifPresent(own -> rows.delete(own.id()));
            return Optional.empty();
        }
        conversation.checkReply(actor, number, body, withKept(draft, files));
        Instant at = clock.instant().plusSeconds(seconds);
        String account = actor.person().accountId();
        long id = rows.insert(number.id(), account, Message.Kind.REPLY, body, at, clock.instant());
        draft.ifPresent(own -> rows.moveFiles(own.id(), id));
        files.forEach(file -> rows.attach(id, file));
        draft.ifPresent(own -> rows.delete(own.id()));
        lifecycles.start("reply-delivery", number.toString(), Map.of("draftId", id, "sendAt", Date.from(at)));
        return Optional.of(at);
    }

    /** A note only colleagues read: it is there at once. */
    public void note(Actor actor, TicketNumber number, String body, List<NewAttachment> files, @Nullable Integer seen) {
        Optional<DraftRows.Row> draft = draft(actor, number, body, seen);
        conversation.note(actor, number, body, withKept(draft, files));
        draft.ifPresent(own -> rows.delete(own.id()));
    }

    /** Makes a reply on its way the viewer's draft again; refused when it is sent. */
    public void callBack(Viewer viewer, TicketNumber number, long id) {
        DraftRows.Row reply = rows.lockOnItsWay(id)
                .filter(row -> row.accountId().equals(viewer.accountId()) && row.ticketId() == number.id())
                .orElseThrow(() -> new RefusedException("draft.refused.sent"));
        drafts.giveBack(reply, null);
    }

    /**
     * Sends a reply that was not called back, just as its author would have at once. Where that is refused by now, its
     * author finds it as a draft that says why.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(long id) {
        rows.lockOnItsWay(id).ifPresent(reply -> {
            rows.lock(reply.ticketId(), reply.accountId());
            Optional<Actor> author = people.findViewer(reply.accountId()).map(viewer -> Actor.of(viewer, Channel.DESK));
            TicketNumber number = new TicketNumber(reply.ticketId());
            Optional<Hindrance> hindrance =
                    author.isEmpty() ? Optional.of(Hindrance.HIDDEN) : conversation.hindrance(author.get(), number);
            if (hindrance.isPresent()) {
                drafts.giveBack(reply, hindrance.get());
            } else {
                List<NewAttachment> files = rows.contents(id);
                rows.delete(id);
                conversation.reply(author.orElseThrow(), number, reply.body(), files);
            }
        });
    }

    /** How many seconds the viewer's replies can be called back. */
    @Transactional(readOnly = true)
    public int patience(Viewer viewer) {
        return rows.patience(viewer.accountId()).orElse(USUAL);
    }

    public void choose(Viewer viewer, int seconds) {
        if (!CHOICES.contains(seconds)) {
            throw new InvalidException("seconds", "api.invalid.choice", CHOICES.toString());
        }
        rows.choose(viewer.accountId(), seconds);
    }

    /** The draft that becomes the message. */
    private Optional<DraftRows.Row> draft(Actor actor, TicketNumber number, String body, @Nullable Integer seen) {
        String account = actor.person().accountId();
        rows.lock(number.id(), account);
        return rows.own(number.id(), account)
                .filter(own -> seen == null
                        || own.version() == seen
                        || own.body().strip().equals(body.strip()));
    }

    private List<NewAttachment> withKept(Optional<DraftRows.Row> draft, List<NewAttachment> files) {
        List<NewAttachment> all = new ArrayList<>();
        draft.ifPresent(own -> {
            // Counted before they are read: what was called back came together.
            conversation.checkFiles(rows.files(String.valueOf(own.id())).size(), files);
            all.addAll(rows.contents(own.id()));
        });
        all.addAll(files);
        return all;
    }
}
