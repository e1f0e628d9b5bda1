package org.gongdan.ticket.side;

import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** What happens in side conversations; {@code to} is the name of whoever is outside, {@code reason} the subject. */
public final class SideEvents {

    private SideEvents() {}

    public record SupplierAsked(TicketNumber ticket, long conversation, long message, String to, String reason)
            implements TicketEvent {}

    public record SupplierReplied(TicketNumber ticket, long conversation, long message, String to, String reason)
            implements TicketEvent {}

    /** The mail server refused the address for good; {@code author} wrote what did not arrive. */
    public record SupplierUnreachable(
            TicketNumber ticket, long conversation, long message, String author, String to, String reason)
            implements TicketEvent {}

    public record SideConversationClosed(TicketNumber ticket, long conversation, String to, String reason)
            implements TicketEvent {}

    public record SideConversationReopened(TicketNumber ticket, long conversation, String to, String reason)
            implements TicketEvent {}

    /** No link to the conversation works any more, until the next message carries a new one. */
    public record SideLinksWithdrawn(TicketNumber ticket, long conversation, String to, String reason)
            implements TicketEvent {}
}
