package org.gongdan.shift;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who is not there at a moment: until when, where that is known, and who stands in. */
public record Away(
        String agent, @Nullable Instant until, @Nullable String standIn) {

    private static final Duration NIGHT = Duration.ofHours(24);

    /** Whether they are back within a day: what is theirs already may wait for them. */
    public boolean isBriefly(Instant now) {
        return until != null && !until.isAfter(now.plus(NIGHT));
    }
}
