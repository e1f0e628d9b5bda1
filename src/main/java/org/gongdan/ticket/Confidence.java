package org.gongdan.ticket;

import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;

/**
 * Who may read what was answered to a confidential question: the requester, who said it; the agents of the ticket's team and
 * whoever works on it; leads and managers. Everybody else who sees the ticket, also analysts, administrators and people in copy,
 * sees neither the answer nor lists narrowed by it. {@code ticket.xml} says the same.
 */
public final class Confidence {

    private Confidence() {}

    public static boolean reads(Viewer viewer, Ticket ticket) {
        return readsAll(viewer)
                || viewer.accountId().equals(viewer.isStaff() ? ticket.assignee() : ticket.requesterAccount())
                || viewer.isStaff() && ticket.team() != null && viewer.isIn(ticket.team());
    }

    /** On every ticket they see. */
    public static boolean readsAll(Viewer viewer) {
        return viewer.is(Role.LEAD) || viewer.is(Role.MANAGER);
    }
}
