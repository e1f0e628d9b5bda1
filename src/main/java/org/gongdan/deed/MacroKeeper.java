package org.gongdan.deed;

import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Ticket;

/** Whoever keeps macros, which are made of deeds themselves. */
public interface MacroKeeper {

    /** Held to the version of now; refused where the person may not use it. */
    Deed.Macro taken(Viewer viewer, Deed.Macro macro);

    /** Counted once, however many tickets it is for. Everybody else who counts it waits until the transaction ends. */
    void used(Deed.Macro macro);

    /** Says whether anything changed. */
    boolean apply(Actor actor, Ticket ticket, Deed.Macro macro);
}
