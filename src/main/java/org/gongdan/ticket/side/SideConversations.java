package org.gongdan.ticket.side;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Lifecycles;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.ReplyGate;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.side.SideEvents.SideConversationClosed;
import org.gongdan.ticket.side.SideEvents.SideConversationReopened;
import org.gongdan.ticket.side.SideEvents.SideLinksWithdrawn;
import org.gongdan.ticket.side.SideEvents.SupplierAsked;
import org.gongdan.ticket.side.SideEvents.SupplierReplied;
import org.gongdan.ticket.side.SideMessage.Delivery;
import org.gongdan.ticket.side.SideMessage.SideFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff who see a ticket write to somebody outside about it, and what comes back. Customers never see any of it, and
 * nobody outside sees anything of the ticket.
 */
@Component
@Transactional
public class SideConversations {

    /** The most that comes from outside in one conversation within an hour. */
    public static final int MOST_AN_HOUR = 20;

    private static final int MOST_CONVERSATIONS = 50;
    private static final int MOST_MESSAGES = 500;
    private static final long MOST_BYTES_FROM_OUTSIDE = 100L << 20;

    /** Files of one mail: what most mail servers take. */
    private static final long MOST_BYTES_OF_A_MAIL = 15L << 20;

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final SideRows rows;
    private final SideTokens tokens;
    private final Tickets tickets;
    private final TicketProgress progress;
    private final Conversation conversation;
    private final Timeline timeline;
    private final Lifecycles lifecycles;
    private final ObjectProvider<ReplyGate> gates;
    private final Clock clock;

    SideConversations(
            SideRows rows,
            SideTokens tokens,
            Tickets tickets,
            TicketProgress progress,
            Conversation conversation,
            Timeline timeline,
            Lifecycles lifecycles,
            ObjectProvider<ReplyGate> gates,
            Clock clock) {
        this.rows = rows;
        this.tokens = tokens;
        this.tickets = tickets;
        this.progress = progress;
        this.conversation = conversation;
        this.timeline = timeline;
        this.lifecycles = lifecycles;
        this.gates = gates;
        this.clock = clock;
    }

    /** Those of a ticket, the last spoken in first. Staff only, as all that follows. */
    @Transactional(readOnly = true)
    public List<SideConversation> of(Viewer viewer, TicketNumber number) {
        tickets.findForStaff(viewer, number);
        return rows.of(number.id());
    }

    @Transactional(readOnly = true)
    public SideThread thread(Viewer viewer, TicketNumber number, long id) {
        return thread(find(viewer, number, id));
    }

    @Transactional(readOnly = true)
    public Message.File file(Viewer viewer, TicketNumber number, long id, long file) {
        return file(find(viewer, number, id), file);
    }

    /** Whoever saw the thread up to a moment has read it; the mark goes for all, unless more has come since. */
    public void read(Viewer viewer, TicketNumber number, long id, Instant seen) {
        rows.read(find(viewer, number, id).id(), seen);
    }

    public SideConversation start(Actor actor, TicketNumber number, NewSideConversation wanted) {
        tickets.findForStaff(actor.person(), number);
        refuseInTraining(actor);
        wanted.check();
        List<NewAttachment> files = files(actor.person(), number, wanted.attachments(), wanted.files());
        progress.lock(number);
        refuseClosed(number);
        if (rows.of(number.id()).size() >= MOST_CONVERSATIONS) {
            throw new RefusedException("ticket.refused.side-too-many", MOST_CONVERSATIONS);
        }
        Viewer person = actor.person();
        long id = rows.start(number.id(), wanted, person.accountId(), person.name(), clock.instant());
        say(actor, rows.find(id).orElseThrow(), wanted.body(), files);
        return rows.find(id).orElseThrow();
    }

    /** Writes again; the outside is awaited from then on, whatever was before. */
    public SideConversation reply(
            Actor actor, TicketNumber number, long id, String body, Set<Long> attachments, List<NewAttachment> chosen) {
        find(actor.person(), number, id);
        refuseInTraining(actor);
        NewSideConversation.checkText(body);
        List<NewAttachment> files = files(actor.person(), number, attachments, chosen);
        SideConversation held = hold(actor, number, id);
        refuseClosed(number);
        refuseFull(held);
        rows.turn(id, SideState.WAITING, false, clock.instant());
        say(actor, held, body, files);
        return rows.find(id).orElseThrow();
    }

    /** A second time nothing happens. What comes from outside opens it again. */
    public SideConversation close(Actor actor, TicketNumber number, long id) {
        SideConversation held = hold(actor, number, id);
        if (held.state() != SideState.CLOSED) {
            rows.turn(id, SideState.CLOSED, false, held.lastAt());
            timeline.record(actor, new SideConversationClosed(number, id, held.name(), held.subject()));
        }
        return rows.find(id).orElseThrow();
    }

    public SideConversation reopen(Actor actor, TicketNumber number, long id) {
        SideConversation held = hold(actor, number, id);
        if (held.state() == SideState.CLOSED) {
            rows.turn(id, SideState.OPEN, false, held.lastAt());
            timeline.record(actor, new SideConversationReopened(number, id, held.name(), held.subject()));
        }
        return rows.find(id).orElseThrow();
    }

    /** Ends every link and reply address that was sent or waits to be; the next message carries new ones. */
    public void withdrawLinks(Actor actor, TicketNumber number, long id) {
        SideConversation held = hold(actor, number, id);
        rows.callBack(id); // first: a mail that is just leaving has made its token by the time this comes past it
        tokens.withdraw(id);
        timeline.record(actor, new SideLinksWithdrawn(number, id, held.name(), held.subject()));
    }

    /** What whoever holds the token may read: this thread alone. Empty for a token that leads nowhere, for whatever reason. */
    @Transactional(readOnly = true)
    public Optional<SideThread> seen(String token) {
        return tokens.holder(token).map(this::thread);
    }

    @Transactional(readOnly = true)
    public Optional<Message.File> file(String token, long file) {
        return tokens.holder(token).map(seen -> file(seen, file));
    }

    /**
     * Takes down what came from outside, by the answering page or by mail, and tells whoever works on the ticket. Empty for a token
     * that leads nowhere: then it is no answer to anything, and the caller decides what becomes of it.
     */
    public Optional<SideThread> answered(String token, SideAnswer answer) {
        Optional<SideConversation> asked = tokens.holder(token);
        asked.ifPresent(found -> answered(hold(found.id()), answer));
        return asked.flatMap(found -> rows.find(found.id())).map(this::thread);
    }

    private void answered(SideConversation held, SideAnswer answer) {
        String body = answer.body().isBlank() && !answer.files().isEmpty() ? "" : answer.body();
        if (!body.isEmpty() || answer.files().isEmpty()) {
            NewSideConversation.checkText(body);
        }
        conversation.checkFiles(0, answer.files());
        Optional<Long> message = rows.say(held.id(), null, held.name(), body, clock.instant(), null, answer.arrival());
        if (message.isEmpty()) {
            return;
        }
        answer.files().forEach(file -> rows.attach(message.get(), file));
        refuseFlood(held);
        rows.turn(held.id(), SideState.ANSWERED, true, clock.instant());
        TicketNumber number = new TicketNumber(held.ticketId());
        timeline.record(
                Actor.PROCESS, new SupplierReplied(number, held.id(), message.get(), held.name(), held.subject()));
        resume(number);
    }

    /** What was on hold for others goes on when the last of them has answered. */
    private void resume(TicketNumber number) {
        if (progress.ticket(number).status() == Status.ON_HOLD && !rows.waits(number.id())) {
            lifecycles.tellIfAwaited(number.toString(), "TicketResumed", Map.of());
        }
    }

    private void say(Actor actor, SideConversation to, String body, List<NewAttachment> files) {
        Viewer person = actor.person();
        long message = rows.say(
                        to.id(), person.accountId(), person.name(), body, clock.instant(), Delivery.QUEUED, null)
                .orElseThrow();
        files.forEach(file -> rows.attach(message, file));
        timeline.record(
                actor, new SupplierAsked(new TicketNumber(to.ticketId()), to.id(), message, to.name(), to.subject()));
    }

    private SideThread thread(SideConversation found) {
        Map<Long, List<SideFile>> files =
                rows.files(found.id()).stream().collect(Collectors.groupingBy(SideFile::messageId));
        return new SideThread(
                found,
                rows.messages(found.id()).stream()
                        .map(row -> row.with(files.getOrDefault(row.id(), List.of())))
                        .toList(),
                tokens.end(found));
    }

    private Message.File file(SideConversation found, long file) {
        return rows.file(found.id(), file).orElseThrow(() -> new NotFoundException("ticket.not-found.file"));
    }

    private List<NewAttachment> files(
            Viewer viewer, TicketNumber number, Set<Long> attachments, List<NewAttachment> chosen) {
        conversation.checkFiles(attachments.size(), chosen);
        List<NewAttachment> files = new ArrayList<>(chosen);
        attachments.stream()
                .map(id -> conversation.file(viewer, number, id))
                .forEach(file -> files.add(new NewAttachment(file.name(), file.contentType(), file.content())));
        conversation.checkFiles(0, files);
        if (files.stream().mapToLong(file -> file.content().length).sum() > MOST_BYTES_OF_A_MAIL) {
            throw new InvalidException("attachments", "ticket.invalid.side-files", MOST_BYTES_OF_A_MAIL >> 20);
        }
        return files;
    }

    private SideConversation find(Viewer viewer, TicketNumber number, long id) {
        tickets.findForStaff(viewer, number);
        return of(number, rows.find(id));
    }

    private SideConversation hold(Actor actor, TicketNumber number, long id) {
        find(actor.person(), number, id);
        return of(number, Optional.of(hold(id)));
    }

    /** Tickets before their side conversations, as whoever merges tickets takes them; the ticket may be another one by then. */
    private SideConversation hold(long id) {
        SideConversation seen;
        SideConversation now = rows.find(id).orElseThrow();
        do {
            seen = now;
            progress.lock(new TicketNumber(seen.ticketId()));
            now = rows.find(id).orElseThrow();
        } while (now.ticketId() != seen.ticketId());
        return rows.lock(id).orElseThrow();
    }

    private static SideConversation of(TicketNumber number, Optional<SideConversation> found) {
        return found.filter(one -> one.ticketId() == number.id())
                .orElseThrow(() -> new NotFoundException("ticket.not-found.side"));
    }

    /** Whose words to customers wait for approval writes to nobody outside either. */
    private void refuseInTraining(Actor actor) {
        if (gates.stream().anyMatch(gate -> gate.holds(actor.person()))) {
            throw new RefusedException("ticket.refused.side-training");
        }
    }

    private void refuseClosed(TicketNumber number) {
        if (progress.ticket(number).isClosed()) {
            throw new RefusedException("ticket.refused.closed", number);
        }
    }

    private void refuseFull(SideConversation held) {
        if (rows.room(held.id(), clock.instant()).messages() >= MOST_MESSAGES) {
            throw new RefusedException("ticket.refused.side-full", MOST_MESSAGES);
        }
    }

    /** Asked when the answer is in already: what is too much takes it back. */
    private void refuseFlood(SideConversation held) {
        Instant since = clock.instant().minus(AN_HOUR);
        SideRows.Room room = rows.room(held.id(), since);
        if (room.recent() > MOST_AN_HOUR) {
            throw new RefusedException("ticket.refused.side-too-often", MOST_AN_HOUR);
        }
        if (room.bytes() > MOST_BYTES_FROM_OUTSIDE || room.messages() > MOST_MESSAGES) {
            throw new RefusedException("ticket.refused.side-full", MOST_MESSAGES);
        }
    }
}
