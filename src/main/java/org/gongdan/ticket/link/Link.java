package org.gongdan.ticket.link;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Type;

/** A link as one of its tickets tells it: "parent-of GD-100043", with what the other ticket is, and who linked them when. */
public record Link(
        long id,
        Relation relation,
        TicketNumber ticket,
        String subject,
        Type type,
        Status status,
        String madeBy,
        Instant madeAt) {

    /** The parent waits for it, where its type says so. */
    @JsonIgnore
    public boolean isOpenChild() {
        return relation == Relation.PARENT_OF && status != Status.CLOSED;
    }
}
