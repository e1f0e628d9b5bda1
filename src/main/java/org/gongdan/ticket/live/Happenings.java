package org.gongdan.ticket.live;

import java.util.List;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a ticket since somebody of the staff looked at it. */
@Component
@Transactional(readOnly = true)
public class Happenings {

    private final HappeningRows rows;
    private final Tickets tickets;

    Happenings(HappeningRows rows, Tickets tickets) {
        this.rows = rows;
        this.tickets = tickets;
    }

    /** The place on the timeline up to which a page that is made now tells everything. */
    public long newest(Viewer viewer, TicketNumber number) {
        tickets.findForStaff(viewer, number);
        return rows.newest(number.id());
    }

    /** Oldest first and bounded, without what tables decided; what the viewer did is no news to them. */
    public List<Happening> since(Viewer viewer, TicketNumber number, long seen) {
        tickets.findForStaff(viewer, number);
        return rows.since(number.id(), seen, viewer.accountId());
    }
}
