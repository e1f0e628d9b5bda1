package org.gongdan.ticket.side;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Slows down whoever tries tokens: so many misses from one address within ten minutes, and it waits. */
@Component
@Transactional
public class OutsideBrake {

    /** More than anybody needs who mistypes an address or opens old links. */
    public static final int FREE = 30;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final MissRows rows;
    private final Clock clock;

    OutsideBrake(MissRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Whether this address may still try; a token that is good tells nobody so while it may not. */
    @Transactional(readOnly = true)
    public boolean admits(String address) {
        return rows.misses(address, begin()) < FREE;
    }

    public void missed(String address) {
        if (rows.miss(address, begin(), clock.instant()) == 1) {
            rows.forgetBefore(begin());
        }
    }

    private Instant begin() {
        return clock.instant().minus(WINDOW);
    }
}
