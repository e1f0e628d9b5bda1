package org.gongdan.channel.page;

import java.time.Instant;
import java.util.Objects;
import org.gongdan.sla.Explanation;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** How a ticket's promises stand now, in the words of the pages. */
public record Promises(Instant now) {

    /** The one that falls due next; null when nothing is owed. */
    public @Nullable Promise next(Ticket ticket) {
        Instant due = ticket.nextDue();
        return due == null ? null : new Promise(open(ticket, due), due);
    }

    public @Nullable Promise resolution(Ticket ticket) {
        Instant due = ticket.resolutionDue();
        Instant kept = ticket.resolvedAt() != null ? ticket.resolvedAt() : ticket.closedAt();
        if (due == null) {
            return null;
        } else if (kept == null) {
            return new Promise(open(ticket, due), due);
        }
        return new Promise(kept.isAfter(due) ? "broken" : "met", due);
    }

    /** The one that this clock counts. */
    public Promise of(Explanation clock) {
        return new Promise(state(clock), clock.dueAt());
    }

    private String state(Explanation clock) {
        return switch (clock.state()) {
            case PAUSED -> "paused";
            case RUNNING -> running(Objects.requireNonNullElse(clock.dueAt(), now), clock.atRiskAt());
            case MET, STOPPED -> clock.breachedAt() == null ? "met" : "broken";
        };
    }

    private String open(Ticket ticket, Instant due) {
        boolean paused = ticket.status() == Status.PENDING || ticket.status() == Status.ON_HOLD;
        return paused ? "paused" : running(due, ticket.atRiskAt());
    }

    private String running(Instant due, @Nullable Instant atRisk) {
        if (due.isBefore(now)) {
            return "broken";
        }
        return atRisk == null || atRisk.isAfter(now) ? "fine" : "risk";
    }

    /** The state is fine, risk, broken, met or paused; a paused one may be due nobody knows when. */
    public record Promise(String state, @Nullable Instant at) {}
}
