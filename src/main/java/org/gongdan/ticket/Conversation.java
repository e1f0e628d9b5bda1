package org.gongdan.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Wire;
import org.gongdan.customer.Customer;
import org.gongdan.customer.Customers;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Lifecycles;
import org.gongdan.process.UserTaskCommented;
import org.gongdan.ticket.Message.Kind;
import org.gongdan.ticket.TicketEvents.AgentReplied;
import org.gongdan.ticket.TicketEvents.CustomerReplied;
import org.gongdan.ticket.TicketEvents.NoteAdded;
import org.gongdan.ticket.TicketEvents.ReplyHeld;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was said on a ticket: the request, public replies, internal notes, and their files. */
@Component
@Transactional
public class Conversation {

    private final MessageRows rows;
    private final TicketRows tickets;
    private final Timeline timeline;
    private final Lifecycles lifecycles;
    private final TicketRules rules;
    private final People people;
    private final Customers customers;
    private final ObjectProvider<ReplyGate> gates;
    private final Clock clock;

    Conversation(
            MessageRows rows,
            TicketRows tickets,
            Timeline timeline,
            Lifecycles lifecycles,
            TicketRules rules,
            People people,
            Customers customers,
            ObjectProvider<ReplyGate> gates,
            Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.timeline = timeline;
        this.lifecycles = lifecycles;
        this.rules = rules;
        this.people = people;
        this.customers = customers;
        this.gates = gates;
        this.clock = clock;
    }

    /** The conversation, oldest first; customers do not get the notes. */
    @Transactional(readOnly = true)
    public List<Message> of(Viewer viewer, TicketNumber number) {
        tickets.visible(viewer, number);
        Map<Long, List<Message.Attachment>> files =
                rows.attachments(number.id()).stream().collect(Collectors.groupingBy(Message.Attachment::messageId));
        return rows.of(number.id(), viewer.isStaff()).stream()
                .map(row -> row.with(files.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** One message for a step that tells about it, whoever asks. */
    @Transactional(readOnly = true)
    public Message message(TicketNumber number, long id) {
        return rows.one(number.id(), id)
                .orElseThrow(() -> new NotFoundException("ticket.not-found", number))
                .with(List.of());
    }

    /** The newest words that the customer and we shared; whoever asks may see the ticket already. */
    @Transactional(readOnly = true)
    public Optional<Message> lastWord(TicketNumber number) {
        return rows.lastWord(number.id()).map(row -> row.with(List.of()));
    }

    @Transactional(readOnly = true)
    public Message.File file(Viewer viewer, TicketNumber number, long id) {
        tickets.visible(viewer, number);
        return rows.file(number.id(), id, viewer.isStaff())
                .orElseThrow(() -> new NotFoundException("ticket.not-found.file"));
    }

    /** Refuses as {@link #reply} would and says nothing; the ticket stays locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void checkReply(Actor actor, TicketNumber number, String body, List<NewAttachment> files) {
        rules.checkMessage(body, files);
        lockOpen(actor, number);
    }

    /** Refuses files that no message takes; so many others go with them. */
    public void checkFiles(int others, List<NewAttachment> files) {
        rules.checkFiles(others, files);
    }

    /**
     * What keeps the person from replying, if anything does. The ticket stays locked, so that the answer stays true until
     * the transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Hindrance> hindrance(Actor actor, TicketNumber number) {
        tickets.lock(number.id());
        Optional<Ticket> seen = tickets.find(actor.person(), number.id());
        if (seen.isEmpty()) {
            return Optional.of(Hindrance.HIDDEN);
        }
        Ticket ticket = seen.get();
        if (mayBeTold(actor, ticket)) {
            return Optional.empty();
        }
        return Optional.of(ticket.mergedInto() == null ? Hindrance.CLOSED : Hindrance.MERGED);
    }

    /**
     * A public reply of the requester or of staff. The diagram hears of a customer's words if it waits for them; a ticket that
     * is closed since a short time is opened again by them.
     */
    public Message reply(Actor actor, TicketNumber number, String body, List<NewAttachment> files) {
        rules.checkMessage(body, files);
        Ticket ticket = lockOpen(actor, number);
        boolean fromCustomer = isCustomer(actor, ticket);
        if (!fromCustomer && isHeld(actor, number)) {
            return hold(actor, number, body, files, null, Map.of());
        }
        Message message = say(actor, number, Kind.REPLY, fromCustomer, body, files);
        if (fromCustomer) {
            timeline.record(actor, new CustomerReplied(number, message.id()));
            lifecycles.tellIfAwaited(
                    number.toString(), ticket.isClosed() ? "TicketReopened" : "CustomerReplied", Map.of());
        } else {
            tickets.responded(number.id(), clock.instant());
            timeline.record(actor, new AgentReplied(number, message.id()));
        }
        return message;
    }

    /** Whether what this person writes to the customer waits for somebody to release it. */
    @Transactional(readOnly = true)
    public boolean isHeld(Actor actor, TicketNumber number) {
        return !isCustomer(actor, tickets.get(number)) && gates.stream().anyMatch(gate -> gate.holds(actor.person()));
    }

    /** Keeps the words back: an internal note in the author's name that waits for somebody to release it. */
    Message hold(
            Actor actor,
            TicketNumber number,
            String body,
            List<NewAttachment> files,
            @Nullable String task,
            Map<String, Object> answers) {
        rules.checkMessage(body, files);
        Message message = say(actor, number, Kind.NOTE, false, body, files);
        rows.mark(number.id(), message.id(), Message.Held.WAITING);
        timeline.record(actor, new ReplyHeld(number, message.id()));
        gates.forEach(gate -> gate.held(actor, number, message.id(), task, answers));
        return message(number, message.id());
    }

    /** Sends a held message, perhaps in other words, in the name of whoever wrote it: only now the customer has an answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Actor author, TicketNumber number, long held, String body) {
        rules.checkMessage(body, List.of());
        long sent = rows.insert(
                number.id(),
                Kind.REPLY,
                author.person().accountId(),
                author.person().name(),
                false,
                author.throughDoor(),
                body,
                clock.instant());
        rows.moveFiles(number.id(), held, sent);
        rows.mark(number.id(), held, Message.Held.RELEASED);
        tickets.responded(number.id(), clock.instant());
        tickets.touch(number.id(), clock.instant());
        timeline.record(author, new AgentReplied(number, sent));
    }

    /** The held message was part of a step that is done now, or it came back to its author. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(TicketNumber number, long held, Message.Held state) {
        rows.mark(number.id(), held, state);
    }

    /**
     * What somebody said while completing a task. A customer's words are a reply, yet not one that the diagram waits for: the
     * task was their answer. From staff it is a note, for a form does not warn them that the customer would read it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void comment(Actor actor, TicketNumber number, String body) {
        if (!isCustomer(actor, tickets.get(number))) {
            note(actor, number, body, List.of());
            return;
        }
        rules.checkMessage(body, List.of());
        Message message = say(actor, number, Kind.REPLY, true, body, List.of());
        timeline.record(actor, new CustomerReplied(number, message.id()));
    }

    /** The same through Tasklist or the engine's REST API, which only staff have. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(UserTaskCommented commented) {
        Actor actor = Actor.of(people.viewer(commented.person()), Channel.DESK);
        TicketNumber number = TicketNumber.of(commented.businessKey());
        if (commented.toCustomer()) {
            reply(actor, number, commented.comment(), List.of());
        } else {
            comment(actor, number, commented.comment());
        }
    }

    /** An internal note: staff only, never told to the customer. */
    public Message note(Actor actor, TicketNumber number, String body, List<NewAttachment> files) {
        rules.checkMessage(body, files);
        if (!actor.person().isStaff()) {
            throw new RefusedException("ticket.refused.staff-only");
        }
        tickets.visible(actor.person(), number);
        Message message = say(actor, number, Kind.NOTE, false, body, files);
        timeline.record(actor, new NoteAdded(number, message.id()));
        return message;
    }

    void begin(Actor actor, TicketNumber number, NewTicket request, Customer requester) {
        long message = rows.insert(
                number.id(),
                Kind.REQUEST,
                requester.accountId(),
                requester.name(),
                true,
                actor.throughDoor(),
                request.description(),
                clock.instant());
        request.attachments().forEach(file -> rows.attach(number.id(), message, file));
    }

    /** What a solution says becomes part of the conversation, in the name of whoever worked on the ticket. */
    @Transactional(propagation = Propagation.MANDATORY)
    long propose(Ticket ticket, String solution) {
        String name = ticket.assigneeName() == null ? Actor.PROCESS.name() : ticket.assigneeName();
        return rows.insert(
                ticket.id(), Kind.REPLY, ticket.assignee(), name, false, Channel.DESK, solution, clock.instant());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    long noteOfProcess(TicketNumber number, String body) {
        return rows.insert(
                number.id(), Kind.NOTE, null, Actor.PROCESS.name(), false, Channel.DESK, body, clock.instant());
    }

    /** The request's own words, for the tables. */
    String request(TicketNumber number) {
        return rows.request(number.id()).orElse("");
    }

    /** The same of several tickets, by their id; one that was asked without words is missing. */
    Map<Long, String> requests(String tickets) {
        return rows.requests(tickets).stream()
                .collect(Collectors.toMap(MessageRows.Request::ticketId, MessageRows.Request::body));
    }

    private Message say(
            Actor actor, TicketNumber number, Kind kind, boolean fromCustomer, String body, List<NewAttachment> files) {
        Viewer viewer = actor.person();
        long id = rows.insert(
                number.id(),
                kind,
                viewer.accountId(),
                viewer.name(),
                fromCustomer,
                actor.throughDoor(),
                body,
                clock.instant());
        files.forEach(file -> rows.attach(number.id(), id, file));
        tickets.touch(number.id(), clock.instant());
        return message(number, id);
    }

    /** Who works here is a customer too, on the tickets they asked for. */
    private static boolean isCustomer(Actor actor, Ticket ticket) {
        return !actor.person().isStaff() || actor.person().accountId().equals(ticket.requesterAccount());
    }

    private Ticket lockOpen(Actor actor, TicketNumber number) {
        tickets.visible(actor.person(), number);
        tickets.lock(number.id());
        Ticket ticket = tickets.get(number);
        if (!mayBeTold(actor, ticket)) {
            throw new RefusedException("ticket.refused.reopen-over", number);
        }
        return ticket;
    }

    /** What is closed only its requester opens again: whoever is in copy reads on. */
    private boolean mayBeTold(Actor actor, Ticket ticket) {
        return !ticket.isClosed()
                || customers.isOf(actor.person().accountId(), ticket.requesterId())
                        && lifecycles.awaits(ticket.number().toString(), "TicketReopened");
    }

    /** Why a person cannot reply: they do not see the ticket, it is closed, or it goes on in another one. */
    public enum Hindrance implements Wire {
        HIDDEN,
        CLOSED,
        MERGED
    }
}
