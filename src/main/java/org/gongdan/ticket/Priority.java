package org.gongdan.ticket;

import org.gongdan.core.Wire;

/** In which order tickets are worked, lowest first; set by a table. */
public enum Priority implements Wire {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL;

    /** As the engine orders tasks, from 0 to 100: a task of no priority has 50 there. */
    int ofTask() {
        return 25 * (ordinal() + 1);
    }

    /** So many steps up; the top stays the top. */
    Priority raisedBy(int steps) {
        return values()[Math.min(ordinal() + steps, CRITICAL.ordinal())];
    }
}
