package org.gongdan.ticket;

import org.gongdan.core.Wire;

/** How many people are hit. */
public enum Impact implements Wire {
    USER,
    TEAM,
    SITE,
    ORGANISATION
}
