package org.gongdan.bulk;

import org.gongdan.core.Wire;

/** What became of one ticket of a bulk change. Unchanged: it was so already. */
public enum Outcome implements Wire {
    WAITING,
    DONE,
    UNCHANGED,
    REFUSED
}
