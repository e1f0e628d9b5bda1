package org.gongdan.ticket;

import java.time.Clock;
import java.util.Map;
import org.gongdan.core.RefusedException;
import org.gongdan.ticket.TicketAction.Merge;
import org.gongdan.ticket.TicketEvents.TicketAbsorbed;
import org.gongdan.ticket.TicketEvents.TicketMerged;
import org.springframework.stereotype.Component;

/**
 * The same case reported twice: one ticket ends, its conversation is read in the other from then on. Both are locked by the
 * caller, so of two mergers in opposite directions one finds its target closed.
 */
@Component
class TicketMerges {

    private final TicketRows rows;
    private final Timeline timeline;
    private final Clock clock;

    TicketMerges(TicketRows rows, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.timeline = timeline;
        this.clock = clock;
    }

    Map<String, Object> merge(Actor actor, Ticket ticket, Merge merge) {
        Ticket into = rows.get(TicketNumber.of(merge.into()));
        check(ticket, into);
        rows.merge(ticket.id(), into.id(), clock.instant());
        rows.touch(into.id(), clock.instant());
        timeline.record(actor, new TicketMerged(ticket.number(), into.number(), merge.reason()));
        timeline.record(actor, new TicketAbsorbed(into.number(), ticket.number(), merge.reason()));
        return Map.of();
    }

    /** Another requester, or who is in copy of the other ticket only, must not read what this one wrote; a ticket that was merged is closed as well. */
    private void check(Ticket ticket, Ticket into) {
        if (into.id() == ticket.id()) {
            throw new RefusedException("ticket.refused.merge-itself", into.number());
        }
        if (into.isClosed()) {
            throw new RefusedException("ticket.refused.merge-closed", into.number());
        }
        if (into.requesterId() != ticket.requesterId()) {
            throw new RefusedException("ticket.refused.merge-requester", into.number());
        }
        if (rows.isOverheard(ticket.id(), into.id())) {
            throw new RefusedException("ticket.refused.merge-copies", into.number());
        }
    }
}
