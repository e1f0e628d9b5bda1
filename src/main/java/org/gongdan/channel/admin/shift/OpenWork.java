package org.gongdan.channel.admin.shift;

import java.util.Set;
import org.gongdan.bulk.BulkChange;
import org.gongdan.bulk.BulkChanges;
import org.gongdan.bulk.Selection;
import org.gongdan.deed.Deed;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Tickets;
import org.springframework.stereotype.Component;

/** What lies on somebody's desk, and the way back to their teams: a bulk change like any other, which can be taken back. */
@Component
class OpenWork {

    private static final int MOST = 1000;
    private static final Set<Status> OPEN = Set.of(Status.NEW, Status.OPEN, Status.PENDING, Status.ON_HOLD);

    private final Tickets tickets;
    private final BulkChanges bulks;

    OpenWork(Tickets tickets, BulkChanges bulks) {
        this.tickets = tickets;
        this.bulks = bulks;
    }

    long count(Viewer viewer, String account) {
        return tickets.count(viewer, of(account), MOST);
    }

    /** What a colleague takes meanwhile stays with them. */
    BulkChange giveBack(Viewer by, String account) {
        return bulks.begin(
                Actor.of(by, Channel.DESK), new Selection.Found(of(account), null), new Deed.Assign(null, account));
    }

    private static TicketSearch of(String account) {
        return TicketSearch.all().withStatus(OPEN).withAssignee(account);
    }
}
