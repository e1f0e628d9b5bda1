package org.gongdan.ticket;

import org.gongdan.core.Wire;

/** How soon it must be dealt with, as the requester sees it. */
public enum Urgency implements Wire {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL
}
