package org.gongdan.macro;

import java.util.List;
import org.gongdan.core.Sentence;
import org.gongdan.core.Wire;
import org.gongdan.deed.Deed;
import org.jspecify.annotations.Nullable;

/** What would become of a ticket, in its version, if the macro, in its own, were applied to it now. */
public record MacroPreview(long macro, int version, int ticketVersion, String title, List<Step> steps) {

    /** All of it or nothing. */
    public boolean isPossible() {
        return steps.stream().noneMatch(step -> step.outcome() == Outcome.REFUSED);
    }

    /** One deed with its words filled; the sentence says why it is refused, or why words wait. */
    public record Step(Deed deed, Outcome outcome, @Nullable Sentence why) {}

    /** Held: its words wait for an approval first. Unchanged: it is so already. Left: something before it is refused. */
    public enum Outcome implements Wire {
        DONE,
        HELD,
        UNCHANGED,
        REFUSED,
        LEFT
    }
}
