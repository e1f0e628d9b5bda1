package org.gongdan.channel.page;

import java.time.Duration;
import java.time.Instant;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** How a ticket's promises stand now, in the words of the pages. */
public record Promises(Instant now) {

    /** As in lists: due within two hours is at risk. */
    private static final Duration RISK = Duration.ofHours(2);

    /** The one that falls due next; null when nothing is owed. */
    public @Nullable Promise next(Ticket ticket) {
        Instant due = ticket.nextDue();
        return due == null ? null : new Promise(open(ticket, due), due);
    }

    public @Nullable Promise firstResponse(Ticket ticket) {
        Instant kept = ticket.firstRespondedAt() != null ? ticket.firstRespondedAt() : ticket.closedAt();
        return stand(ticket, ticket.firstResponseDue(), kept);
    }

    public @Nullable Promise resolution(Ticket ticket) {
        Instant kept = ticket.resolvedAt() != null ? ticket.resolvedAt() : ticket.closedAt();
        return stand(ticket, ticket.resolutionDue(), kept);
    }

    private @Nullable Promise stand(Ticket ticket, @Nullable Instant due, @Nullable Instant kept) {
        if (due == null) {
            return null;
        } else if (kept == null) {
            return new Promise(open(ticket, due), due);
        }
        return new Promise(kept.isAfter(due) ? "broken" : "met", due);
    }

    private String open(Ticket ticket, Instant due) {
        if (ticket.status() == Status.PENDING || ticket.status() == Status.ON_HOLD) {
            return "paused";
        } else if (due.isBefore(now)) {
            return "broken";
        }
        return due.isBefore(now.plus(RISK)) ? "risk" : "fine";
    }

    /** The state is fine, risk, broken, met or paused. */
    public record Promise(String state, Instant at) {}
}
