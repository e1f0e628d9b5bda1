package org.gongdan.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.gongdan.calendar.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the spans of a clock. Each running span counts by the calendar it was run under; what it takes from
 * the target is the same whenever one asks, so the instants depend on the spans alone and not on now.
 */
record Reckoning(long targetSeconds, List<SlaSpan> spans, Function<SlaSpan, BusinessCalendar> times) {

    /** How long the clock has run until then. */
    Duration used(Instant now) {
        Duration used = Duration.ZERO;
        for (SlaSpan span : spans) {
            if (span.isRunning() && span.fromAt().isBefore(now)) {
                Instant end = span.toAt() == null || span.toAt().isAfter(now) ? now : span.toAt();
                used = used.plus(times.apply(span).between(span.fromAt(), end));
            }
        }
        return used;
    }

    /** What is left of the target; negative once it is missed. */
    Duration left(Instant now) {
        return Duration.ofSeconds(targetSeconds).minus(used(now));
    }

    /** When so much of the target was used, or will be if nothing changes; null while the clock stands still before it. */
    @Nullable
    Instant at(int percent) {
        Duration wanted = Duration.ofMillis(targetSeconds * percent * 10);
        for (SlaSpan span : spans) {
            if (span.isRunning()) {
                BusinessCalendar time = times.apply(span);
                Duration ran = span.toAt() == null ? wanted : time.between(span.fromAt(), span.toAt());
                if (wanted.compareTo(ran) <= 0) {
                    return time.add(span.fromAt(), wanted);
                }
                wanted = wanted.minus(ran);
            }
        }
        return null;
    }

    @Nullable
    Instant dueAt() {
        return at(100);
    }
}
