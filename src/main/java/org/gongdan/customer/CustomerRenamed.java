package org.gongdan.customer;

import org.gongdan.core.Wire;

/** A customer has another name or address from now on, or an organisation another name. */
public record CustomerRenamed(Kind kind, long id) {

    public enum Kind implements Wire {
        ORGANISATION,
        CUSTOMER
    }
}
