package org.gongdan.ticket.side;

import org.gongdan.core.Wire;

/** Whose turn it is: nobody's, the outside's, ours; or it is over, until somebody writes again. */
public enum SideState implements Wire {
    OPEN,
    WAITING,
    ANSWERED,
    CLOSED
}
