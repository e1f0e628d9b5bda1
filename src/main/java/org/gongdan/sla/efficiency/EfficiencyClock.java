package org.gongdan.sla.efficiency;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long it took from one point to another, or has taken so far. {@code about} is what the table says of it, in the
 * words of who asks; seconds are those of the calendars that the spans count by.
 */
public record EfficiencyClock(
        String clock, String about, String from, String to, boolean running, long seconds, List<Span> spans) {

    /** A stretch in which it ran; without an end it still does. */
    public record Span(Instant from, @Nullable Instant to, String calendar, int calendarVersion, long seconds) {}
}
