package org.gongdan.bulk;

import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/** What a bulk change leaves on the timeline of each ticket it changed, besides what the same deed by hand leaves. */
public final class BulkEvents {

    private BulkEvents() {}

    public record ChangedInBulk(
            TicketNumber ticket, long bulk, @Nullable String reason) implements TicketEvent {}

    /** {@code bulk} is the one that was taken back. */
    public record UndoneInBulk(TicketNumber ticket, long bulk) implements TicketEvent {}
}
