package org.gongdan.ticket.time;

import org.gongdan.core.Wire;

/** What kind of work it was, for whoever adds it up later. */
public enum Activity implements Wire {
    ANALYSIS,
    REPAIR,
    CONTACT,
    TRAVEL,
    PAPERWORK,
    OTHER
}
