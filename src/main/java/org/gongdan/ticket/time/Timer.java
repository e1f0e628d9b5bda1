package org.gongdan.ticket.time;

import java.time.Duration;
import java.time.Instant;
import org.gongdan.ticket.TicketNumber;

/** The timer of one person. An abandoned one has stopped counting: how long the work was, only they can say. */
public record Timer(TicketNumber ticket, Instant since, boolean abandoned) {

    /** So long a timer counts. */
    public static final Duration BOUND = Duration.ofHours(12);

    /** What it shows: never more than the bound. */
    public Duration shows(Instant now) {
        Duration ran = Duration.between(since, now);
        return ran.isNegative() ? Duration.ZERO : ran.compareTo(BOUND) > 0 ? BOUND : ran;
    }

    /** To the nearest minute, and one at least. */
    int minutes(Instant now) {
        return Math.max(1, (int) shows(now).plusSeconds(30).toMinutes());
    }
}
