package org.gongdan.macro;

import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** What a macro leaves on the timeline of the ticket, besides what each of its deeds leaves by itself. */
public final class MacroEvents {

    private MacroEvents() {}

    /** {@code macro} is its title as the agent read it, {@code version} the one that was applied. */
    public record MacroApplied(TicketNumber ticket, long id, int version, String macro) implements TicketEvent {}
}
