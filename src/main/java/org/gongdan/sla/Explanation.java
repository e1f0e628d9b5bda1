package org.gongdan.sla;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a promise is due when it is. Seconds are those of the calendars that the stretches count by. */
public record Explanation(
        Target target,
        SlaClock.State state,
        Instant startedAt,
        @Nullable Instant atRiskAt,
        @Nullable Instant dueAt,
        @Nullable Instant breachedAt,
        long targetSeconds,
        long usedSeconds,
        List<Stretch> stretches) {

    /** Negative once the target is missed. */
    public long leftSeconds() {
        return targetSeconds - usedSeconds;
    }

    /** A span until now, with what it took from the target. */
    public record Stretch(
            SlaClock.State state,
            String reason,
            String calendar,
            int calendarVersion,
            String calendarName,
            Instant from,
            Instant to,
            long usedSeconds) {}
}
