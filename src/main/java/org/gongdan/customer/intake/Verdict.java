package org.gongdan.customer.intake;

import java.util.List;
import org.gongdan.core.Wire;
import org.jspecify.annotations.Nullable;

/** What becomes of a row, or became of it; {@code why} is the key of the sentence that says why it is left out. */
public record Verdict(
        int line,
        List<String> cells,
        Outcome outcome,
        @Nullable String why) {

    public enum Outcome implements Wire {
        MADE,
        UPDATED,
        SKIPPED,
        REFUSED
    }
}
