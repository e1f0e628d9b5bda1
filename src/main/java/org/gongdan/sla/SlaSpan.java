package org.gongdan.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch in which a clock ran or stood still, why, and the version of the calendar it counts by. The last is open while it lasts. */
public record SlaSpan(
        SlaClock.State state,
        String reason,
        String calendar,
        int calendarVersion,
        Instant fromAt,
        @Nullable Instant toAt) {

    SlaSpan endedAt(Instant end) {
        return new SlaSpan(state, reason, calendar, calendarVersion, fromAt, end);
    }

    /** This span, whether it has ended meanwhile or not. */
    boolean isSameAs(SlaSpan other) {
        return state == other.state && fromAt.equals(other.fromAt) && reason.equals(other.reason);
    }

    boolean isOpen() {
        return toAt == null;
    }

    boolean isRunning() {
        return state == SlaClock.State.RUNNING;
    }
}
