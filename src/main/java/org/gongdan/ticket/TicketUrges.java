package org.gongdan.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Decisions.Decided;
import org.gongdan.ticket.TicketAction.Urge;
import org.gongdan.ticket.TicketEvents.TicketUrged;
import org.springframework.stereotype.Component;

/**
 * The customer asks to hurry (催单). The table urge-rules says whether that counts now, whether it raises the priority and
 * who is told; the diagram does what follows.
 */
@Component
class TicketUrges {

    private final TicketRows rows;
    private final TicketProgress progress;
    private final Timeline timeline;
    private final Clock clock;

    TicketUrges(TicketRows rows, TicketProgress progress, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.progress = progress;
        this.timeline = timeline;
        this.clock = clock;
    }

    Map<String, Object> urge(Actor actor, Ticket ticket, Urge urge) {
        Decided decided = progress.decide("urge-rules", ticket.number());
        if (!Boolean.TRUE.equals(decided.outputs().get("accepted"))) {
            throw refused(actor.person(), ticket, decided);
        }
        rows.urge(ticket.id(), clock.instant());
        timeline.record(
                actor, new TicketUrged(ticket.number(), ticket.urges() + 1, decided.text("told"), urge.reason()));
        return Map.of("priorityRaised", Boolean.TRUE.equals(decided.outputs().get("raise")));
    }

    /** The next urge is possible when the table's wait since the last one is over; without a wait the reply helps more. */
    private RefusedException refused(Viewer viewer, Ticket ticket, Decided decided) {
        Duration wait = Duration.ofMinutes(((Number) decided.outputs().get("wait")).longValue());
        if (ticket.urgedAt() == null || wait.isZero()) {
            return new RefusedException("ticket.refused.urge-waiting", ticket.number());
        }
        Instant next = ticket.urgedAt().plus(wait);
        long minutes = Math.max(
                1, Duration.between(clock.instant(), next).plusSeconds(59).toMinutes());
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(viewer.locale())
                .withZone(viewer.zone())
                .format(next);
        return new RefusedException("ticket.refused.urge-again", ticket.number(), minutes, time);
    }
}
