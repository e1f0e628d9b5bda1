package org.gongdan.macro.text;

import java.util.stream.Stream;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets it is for; null means any. The one place that says so: where tickets are described in more words than these,
 * it takes them.
 */
public record Fit(
        @Nullable Type type,
        @Nullable String category,
        @Nullable Status status,
        @Nullable String team) {

    public static final Fit ANY = new Fit(null, null, null, null);

    public boolean covers(Ticket ticket) {
        return (type == null || type == ticket.type())
                && (category == null || category.equals(ticket.category()))
                && (status == null || status == ticket.status())
                && (team == null || team.equals(ticket.team()));
    }

    /** Of two that fit, the one that says more about the ticket was made for it. */
    public int closeness() {
        return (int) Stream.of(type, category, status, team)
                .filter(said -> said != null)
                .count();
    }
}
