package org.gongdan.customer;

import org.gongdan.core.Wire;

/** How fast a customer is served; the organisation's unless the person has one of their own. */
public enum Tier implements Wire {
    STANDARD,
    GOLD,
    VIP
}
