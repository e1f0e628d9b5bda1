package org.gongdan.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.gongdan.load.Api.UnreachableException;

/** Asks again, with growing pauses, until a deadline. */
record Patience(long deadline) {

    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    static Patience of(Duration most) {
        return new Patience(System.nanoTime() + most.toNanos());
    }

    /** The first answer that is not a failure to connect; the last such failure once the time is up. */
    <T> T insist(Supplier<T> call) {
        for (long pause = TimeUnit.MILLISECONDS.toNanos(20); ; pause = longer(pause)) {
            try {
                return call.get();
            } catch (UnreachableException unreachable) {
                if (isOver()) {
                    throw unreachable;
                }
                LockSupport.parkNanos(pause);
            }
        }
    }

    /** Whether it came true in time. */
    boolean until(BooleanSupplier condition) {
        for (long pause = TimeUnit.MILLISECONDS.toNanos(5); !condition.getAsBoolean(); pause = longer(pause)) {
            if (isOver()) {
                return false;
            }
            LockSupport.parkNanos(Math.min(pause, TimeUnit.MILLISECONDS.toNanos(200)));
        }
        return true;
    }

    private boolean isOver() {
        return System.nanoTime() > deadline;
    }

    private static long longer(long pause) {
        return Math.min(pause * 2, LONGEST_PAUSE);
    }
}
