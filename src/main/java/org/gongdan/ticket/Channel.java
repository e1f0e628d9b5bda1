package org.gongdan.ticket;

import org.gongdan.core.Wire;

/** The door through which something came. */
public enum Channel implements Wire {
    PORTAL,
    API,
    MAIL,
    PHONE,
    CHAT,
    DESK
}
