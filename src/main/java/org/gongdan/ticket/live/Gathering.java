package org.gongdan.ticket.live;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts together what is heard, so that it is told once a second at most: at once after silence, in a storm a second after
 * the last time. Moments are those of {@link System#nanoTime()}.
 */
final class Gathering {

    static final Duration PAUSE = Duration.ofSeconds(1);

    private TicketsChanged heard = TicketsChanged.NONE;
    private long told;

    Gathering(long now) {
        told = now - PAUSE.toNanos();
    }

    /** What the database says: ids with commas between them, or "many". */
    void hear(String payload) {
        if (!heard.many()) {
            heard = heard.and(read(payload));
        }
    }

    /** Something may have been said while nobody listened. */
    void missed() {
        heard = TicketsChanged.MANY;
    }

    Optional<TicketsChanged> ripe(long now) {
        if (heard.isNone() || now - told < PAUSE.toNanos()) {
            return Optional.empty();
        }
        TicketsChanged all = heard;
        heard = TicketsChanged.NONE;
        told = now;
        return Optional.of(all);
    }

    private static TicketsChanged read(String payload) {
        return payload.equals("many")
                ? TicketsChanged.MANY
                : new TicketsChanged(
                        Arrays.stream(payload.split(",")).map(Long::valueOf).collect(Collectors.toSet()), false);
    }
}
