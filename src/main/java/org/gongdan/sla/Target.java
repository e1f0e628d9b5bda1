package org.gongdan.sla;

import org.gongdan.core.Wire;

/** What is promised: that somebody answers, that it is solved. */
public enum Target implements Wire {
    FIRST_RESPONSE,
    RESOLUTION
}
