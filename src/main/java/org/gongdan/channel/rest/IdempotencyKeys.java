package org.gongdan.channel.rest;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was created by which key. Kept for a day: a program that lost an answer asks again within minutes. */
@Component
@Transactional
public class IdempotencyKeys {

    private static final Duration LIFE = Duration.ofDays(1);
    private static final int BATCH = 5_000;

    private final IdempotencyRows rows;
    private final Clock clock;

    IdempotencyKeys(IdempotencyRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Forgets one batch of keys that are older than a day, and tells whether there may be more. */
    public boolean forgetOld() {
        return forgetOld(BATCH);
    }

    boolean forgetOld(int batch) {
        return rows.deleteBefore(clock.instant().minus(LIFE), batch) == batch;
    }
}
