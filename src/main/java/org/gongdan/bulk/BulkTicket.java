package org.gongdan.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import org.gongdan.bulk.BulkEvents.ChangedInBulk;
import org.gongdan.bulk.BulkEvents.UndoneInBulk;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Sentence;
import org.gongdan.deed.Before;
import org.gongdan.deed.Deed;
import org.gongdan.deed.Deeds;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One ticket of a bulk change: the deed and its outcome are saved together or not at all, so that no crash does it twice. It
 * is done with the rights that the person has at that moment.
 */
@Component
@Transactional
class BulkTicket {

    private final BulkRows rows;
    private final Deeds deeds;
    private final Tickets tickets;
    private final Timeline timeline;
    private final People people;
    private final MessageSource messages;
    private final ObjectMapper json;
    private final Clock clock;

    BulkTicket(
            BulkRows rows,
            Deeds deeds,
            Tickets tickets,
            Timeline timeline,
            People people,
            MessageSource messages,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.deeds = deeds;
        this.tickets = tickets;
        this.timeline = timeline;
        this.people = people;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Long> waiting(long bulk, int lane, int most) {
        return rows.waiting(bulk, lane, most);
    }

    /** Leaves alone what does not wait any more. */
    void change(long bulk, long ticket) {
        rows.claim(bulk, ticket).ifPresent(claim -> change(claim, new TicketNumber(ticket)));
    }

    private void change(BulkRows.Claim claim, TicketNumber number) {
        Viewer person =
                people.findViewer(claim.accountId()).orElseThrow(() -> new RefusedException("bulk.refused.left"));
        Actor actor = Actor.of(person, claim.channel());
        Deed action = read(claim.action(), Deed.class);
        if (action.target().isEmpty()) { // those with a second ticket take both in an order of their own
            tickets.hold(actor, number, null);
        }
        Ticket ticket = tickets.findForStaff(person, number);
        Before was = deeds.before(actor, ticket, action);
        boolean changed = claim.undoes() == null
                ? perform(actor, ticket, action, claim.id())
                : undo(actor, ticket, action, claim, claim.undoes());
        rows.settle(
                claim.id(),
                number.id(),
                changed ? Outcome.DONE : Outcome.UNCHANGED,
                action.isUndoable() ? write(was) : null,
                null,
                null,
                clock.instant());
    }

    private boolean perform(Actor actor, Ticket ticket, Deed action, long bulk) {
        boolean changed = deeds.perform(actor, ticket, action);
        if (changed) {
            timeline.record(actor, new ChangedInBulk(ticket.number(), bulk, action.said()));
        }
        return changed;
    }

    private boolean undo(Actor actor, Ticket ticket, Deed action, BulkRows.Claim claim, long undone) {
        Before before = read(String.valueOf(claim.before()), Before.class);
        String reason = messages.getMessage(
                "bulk.undone", new Object[] {undone}, actor.person().locale());
        boolean changed = deeds.undo(actor, ticket, action, before, reason);
        if (changed) {
            timeline.record(actor, new UndoneInBulk(ticket.number(), undone));
        }
        return changed;
    }

    /** Notes the rule's sentence, after everything else of the try was taken back. */
    void refuse(long bulk, long ticket, Sentence why) {
        rows.settle(bulk, ticket, Outcome.REFUSED, null, why.key(), write(why.arguments()), clock.instant());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
