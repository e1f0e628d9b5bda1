package org.gongdan.ticket.link;

import java.time.Clock;
import java.util.List;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.link.LinkEvents.TicketLinked;
import org.gongdan.ticket.link.LinkEvents.TicketUnlinked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links tickets and shows the links, each end only to those who may see it. */
@Component
@Transactional
public class TicketLinks {

    /** The most links that one ticket has. */
    public static final int MOST = 500;

    private final LinkRows rows;
    private final Tickets tickets;
    private final Timeline timeline;
    private final Clock clock;

    TicketLinks(LinkRows rows, Tickets tickets, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The links of a ticket, oldest first, without those whose other end is hidden from the viewer. */
    @Transactional(readOnly = true)
    public List<Link> of(Viewer viewer, TicketNumber number) {
        tickets.find(viewer, number);
        return rows.of(viewer, number.id(), MOST).stream()
                .map(TicketLinks::link)
                .toList();
    }

    /** Staff only. A problem is linked to incidents; parents and children form no circle. */
    public Link link(Actor actor, TicketNumber number, Relation relation, TicketNumber other) {
        Ends ends = Ends.of(staff(actor, number), relation, staff(actor, other));
        rows.oneAtATime();
        check(ends);
        long id = rows.insert(
                        ends.from().id(),
                        ends.to().id(),
                        ends.relation(),
                        actor.person().accountId(),
                        actor.person().name(),
                        clock.instant())
                .orElseThrow(() -> new RefusedException("ticket.refused.linked-already", number, other));
        tell(
                actor,
                new TicketLinked(
                        ends.from().number(), ends.relation(), ends.to().number()),
                new TicketLinked(
                        ends.to().number(),
                        ends.relation().inverse(),
                        ends.from().number()));
        return of(actor.person(), number).stream()
                .filter(link -> link.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** Staff only; whoever removes a link may see both of its ends. */
    public void unlink(Actor actor, TicketNumber number, long id) {
        staff(actor, number);
        LinkRows.Ends link = rows.lock(id, number.id()).orElseThrow(TicketLinks::unknown);
        TicketNumber from = staff(actor, new TicketNumber(link.fromId())).number();
        TicketNumber to = staff(actor, new TicketNumber(link.toId())).number();
        rows.delete(id);
        tell(
                actor,
                new TicketUnlinked(from, link.relation(), to),
                new TicketUnlinked(to, link.relation().inverse(), from));
    }

    /** For a step that tells them all something. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TicketNumber> openIncidents(TicketNumber problem) {
        return rows.openIncidents(problem.id()).stream().map(TicketNumber::new).toList();
    }

    private Ticket staff(Actor actor, TicketNumber number) {
        return tickets.findForStaff(actor.person(), number);
    }

    private void check(Ends ends) {
        Ticket from = ends.from();
        Ticket to = ends.to();
        if (from.id() == to.id()) {
            throw new RefusedException("ticket.refused.linked-to-itself", from.number());
        }
        if (from.isClosed() && ends.relation() == Relation.PARENT_OF) {
            throw new RefusedException("ticket.refused.closed", from.number());
        }
        if (ends.relation() == Relation.PROBLEM_OF && (from.type() != Type.PROBLEM || to.type() != Type.INCIDENT)) {
            throw new RefusedException("ticket.refused.link-of-problem");
        }
        if (ends.relation() == Relation.PARENT_OF && rows.isBelow(from.id(), to.id())) {
            throw new RefusedException("ticket.refused.link-circle", from.number(), to.number());
        }
        if (rows.count(from.id()) >= MOST || rows.count(to.id()) >= MOST) {
            throw new RefusedException("ticket.refused.too-many-links", MOST);
        }
    }

    private void tell(Actor actor, TicketEvent one, TicketEvent other) {
        timeline.record(actor, one);
        timeline.record(actor, other);
    }

    private static Link link(LinkRows.Row row) {
        return new Link(
                row.id(),
                row.forward() ? row.relation() : row.relation().inverse(),
                new TicketNumber(row.other()),
                row.subject(),
                row.type(),
                row.status(),
                row.madeBy(),
                row.madeAt());
    }

    private static NotFoundException unknown() {
        return new NotFoundException("ticket.not-found.link");
    }

    /** The two tickets in the order in which their relation is stored. */
    private record Ends(Ticket from, Relation relation, Ticket to) {

        static Ends of(Ticket one, Relation relation, Ticket other) {
            boolean turned = relation == Relation.CHILD_OF
                    || relation == Relation.INCIDENT_OF
                    || relation == Relation.RELATED_TO && one.id() > other.id();
            return turned ? new Ends(other, relation.inverse(), one) : new Ends(one, relation, other);
        }
    }
}
