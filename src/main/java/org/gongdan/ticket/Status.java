package org.gongdan.ticket;

import org.gongdan.core.Wire;

/** What is: pending waits for the customer, on hold for a third party, resolved means we think it is done. */
public enum Status implements Wire {
    NEW,
    OPEN,
    PENDING,
    ON_HOLD,
    RESOLVED,
    CLOSED
}
