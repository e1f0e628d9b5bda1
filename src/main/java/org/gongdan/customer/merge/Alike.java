package org.gongdan.customer.merge;

import org.gongdan.core.Wire;

/** Two customers or organisations, the one known longer first, that may be the same, and what speaks for it. */
public record Alike(long first, String firstName, long second, String secondName, Reason reason) {

    /** The same mailbox, the same number, or the same name in one organisation; organisations have a name only. */
    public enum Reason implements Wire {
        EMAIL,
        PHONE,
        NAME
    }

    /** The other one of the two. */
    public long otherThan(long id) {
        return first == id ? second : first;
    }

    public String nameOtherThan(long id) {
        return first == id ? secondName : firstName;
    }
}
