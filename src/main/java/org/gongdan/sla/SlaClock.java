package org.gongdan.sla;

import java.time.Instant;
import org.gongdan.core.Wire;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one promise. Its spans are the truth; {@code warnAt} and {@code dueAt} are derived from them, null while
 * the clock is paused. Seconds are seconds of the calendar's time.
 */
public record SlaClock(
        long id,
        long ticketId,
        Target target,
        State state,
        long targetSeconds,
        int warnPercent,
        Instant startedAt,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        @Nullable Instant metAt) {

    /** Running and paused may change into each other; met is kept, though a reopened ticket runs again. */
    public enum State implements Wire {
        RUNNING,
        PAUSED,
        MET,
        STOPPED
    }

    /** The next instant somebody must look at this clock; null when it has nothing more to say. */
    @Nullable
    Instant nextAlarm() {
        if (state != State.RUNNING) {
            return null;
        }
        if (warnedAt == null && breachedAt == null) {
            return warnAt;
        }
        return breachedAt == null ? dueAt : null;
    }
}
