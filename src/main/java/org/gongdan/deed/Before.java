package org.gongdan.deed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.Urgency;
import org.jspecify.annotations.Nullable;

/** What a ticket was like before a deed, as far as the deed can be taken back. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Before(
        @Nullable String team,
        @Nullable String assignee,
        @Nullable Priority priority,
        boolean priorityByHand,
        @Nullable String category,
        @Nullable Impact impact,
        @Nullable Urgency urgency,
        List<String> tags) {

    static Before of(Ticket ticket, List<String> tags) {
        return new Before(
                ticket.team(),
                ticket.assignee(),
                ticket.priority(),
                ticket.priorityByHand(),
                ticket.category(),
                ticket.impact(),
                ticket.urgency(),
                tags);
    }

    /** What the action put on that was not there. */
    List<String> tagged(Deed.Tag done) {
        return done.on().stream().filter(tag -> !tags.contains(tag)).toList();
    }

    /** What it took off that was there. */
    List<String> untagged(Deed.Tag done) {
        return done.off().stream().filter(tags::contains).toList();
    }

    /**
     * Takes a correction back. A priority that a table had decided is the table's again: naming an impact or an urgency, be it the
     * same, says so.
     */
    TicketChange correction(Deed.Correct done) {
        boolean weighed = done.priority() != null || done.impact() != null || done.urgency() != null;
        return new TicketChange(
                null,
                done.category() == null ? null : category,
                null,
                null,
                done.impact() != null || done.priority() != null && !priorityByHand ? impact : null,
                done.urgency() == null ? null : urgency,
                weighed && priorityByHand ? priority : null);
    }
}
