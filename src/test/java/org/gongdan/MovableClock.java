package org.gongdan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Runs like the system's clock, ahead of it by whatever a test moved it, or stands still where a test stopped it. */
public final class MovableClock extends Clock {

    private final Clock system = Clock.systemUTC();
    private final AtomicReference<Clock> shown = new AtomicReference<>(system);

    public void forward(Duration by) {
        shown.updateAndGet(clock -> Clock.offset(clock, by));
    }

    public void standAt(Instant instant) {
        shown.set(Clock.fixed(instant, ZoneOffset.UTC));
    }

    public void reset() {
        shown.set(system);
    }

    @Override
    public Instant instant() {
        return shown.get().instant();
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("UTC only.");
    }
}
