package org.gongdan.ticket.board;

import java.util.Objects;
import org.gongdan.core.Wire;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketSearch.Group;

/** What the columns of a board stand for. */
public enum By implements Wire {
    STATUS(Group.STATUS),
    AGENT(Group.ASSIGNEE);

    /** The column of the tickets without an agent; no account is called so. */
    public static final String NOBODY = "-";

    private final Group group;

    By(Group group) {
        this.group = group;
    }

    Group group() {
        return group;
    }

    /** The column a ticket stands in: its status, or its agent's account. */
    public String key(Ticket ticket) {
        return this == STATUS ? ticket.status().wire() : Objects.requireNonNullElse(ticket.assignee(), NOBODY);
    }
}
