package org.gongdan.customer.merge;

import org.gongdan.core.Wire;

/**
 * What may be taken from the one that is merged; everything else is as the one kept has it. Where a login remains, name,
 * language and main address are the login's. Organisations have name and tier only.
 */
public enum Taken implements Wire {
    LOGIN,
    NAME,
    EMAIL,
    PHONE,
    ORGANISATION,
    TIER,
    LANGUAGE
}
