package org.gongdan.guidance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One item of a step's checklist by its number from 1; who ticked it off, and when. */
public record StepItem(
        int number,
        String what,
        @Nullable String doneBy,
        @Nullable Instant doneAt) {

    public boolean isDone() {
        return doneAt != null;
    }
}
