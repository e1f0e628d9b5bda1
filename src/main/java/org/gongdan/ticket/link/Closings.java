package org.gongdan.ticket.link;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.core.RefusedException;
import org.gongdan.process.Lifecycles;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.TicketEvents.TicketClosed;
import org.gongdan.ticket.TicketEvents.TicketMerged;
import org.gongdan.ticket.TicketEvents.TicketWithdrawn;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.link.LinkEvents.ClosingWaits;
import org.gongdan.ticket.link.LinkEvents.TicketUnlinked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A parent closes after its children, where the table {@code closing-rules} says so of its type. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Closings {

    private static final String CHILDREN_CLOSED = "ChildrenClosed";

    /** So many children are named; more would be no sentence. */
    private static final int NAMED = 20;

    private final LinkRows rows;
    private final TicketProgress tickets;
    private final Timeline timeline;
    private final Lifecycles lifecycles;

    Closings(LinkRows rows, TicketProgress tickets, Timeline timeline, Lifecycles lifecycles) {
        this.rows = rows;
        this.tickets = tickets;
        this.timeline = timeline;
        this.lifecycles = lifecycles;
    }

    /** Whether the ticket has to wait for open children; written down with their numbers if so. */
    public boolean waits(TicketNumber number) {
        List<TicketNumber> children = awaited(number);
        if (!children.isEmpty()) {
            timeline.record(Actor.PROCESS, new ClosingWaits(number, children));
        }
        return !children.isEmpty();
    }

    /** Withdrawing closes too: refused with the numbers of the children that are open. */
    @EventListener
    void withdrawn(TicketWithdrawn event) {
        refuseBefore(event.ticket());
    }

    /** So does merging into another ticket, which is not the parent of these children. */
    @EventListener
    void merged(TicketMerged event) {
        refuseBefore(event.ticket());
    }

    @EventListener
    void closed(TicketClosed event) {
        rows.parents(event.ticket().id()).forEach(this::goOn);
    }

    @EventListener
    void unlinked(TicketUnlinked event) {
        if (event.relation() == Relation.PARENT_OF) {
            goOn(event.ticket().id());
        }
    }

    private void refuseBefore(TicketNumber number) {
        List<TicketNumber> children = awaited(number);
        if (!children.isEmpty()) {
            String named = children.stream().map(TicketNumber::toString).collect(Collectors.joining(", "));
            throw new RefusedException("ticket.refused.open-children", number, named);
        }
    }

    private void goOn(long parent) {
        rows.hold(parent);
        if (rows.openChildren(parent, 1).isEmpty()) {
            lifecycles.tellIfAwaited(new TicketNumber(parent).toString(), CHILDREN_CLOSED, Map.of());
        }
    }

    /** Without open children no table is asked. */
    private List<TicketNumber> awaited(TicketNumber number) {
        rows.hold(number.id());
        List<TicketNumber> children = rows.openChildren(number.id(), NAMED).stream()
                .map(TicketNumber::new)
                .toList();
        boolean waits = !children.isEmpty()
                && Boolean.TRUE.equals(
                        tickets.decide("closing-rules", number).outputs().get("waitsForChildren"));
        return waits ? children : List.of();
    }
}
