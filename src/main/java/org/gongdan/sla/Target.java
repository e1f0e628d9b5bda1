package org.gongdan.sla;

import org.gongdan.core.Wire;

/**
 * What is promised: that somebody answers the request, that somebody answers each later word of the customer, that it is
 * solved. While the first answer is owed no next one is.
 */
public enum Target implements Wire {
    FIRST_RESPONSE,
    NEXT_RESPONSE,
    RESOLUTION
}
