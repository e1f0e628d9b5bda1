package org.gongdan.sla.agreement;

import org.gongdan.customer.Tier;
import org.gongdan.sla.Target;

/** How many promises of one target to one tier were kept, broken, and are still open. */
public record Kept(Tier tier, Target target, long kept, long broken, long open) {

    /** Of hundred, of those that are settled; whole, and rounded down: 99.9 is not kept. */
    public long percent() {
        return kept + broken == 0 ? 100 : 100 * kept / (kept + broken);
    }
}
