package org.gongdan.complaint;

import java.math.BigDecimal;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** What can happen to complaints beside the common life of a ticket. */
public final class ComplaintEvents {

    private ComplaintEvents() {}

    /** Nobody wrote to the customer within the hours of the table. */
    public record AcknowledgementOverdue(TicketNumber ticket) implements TicketEvent {}

    /** The amount is in the currency of the house. */
    public record RemedyProposed(TicketNumber ticket, String cause, String remedyKind, BigDecimal remedyAmount)
            implements TicketEvent {}

    /** Whoever had to agree did: the customer gets the offer. */
    public record RemedyApproved(TicketNumber ticket, String approver) implements TicketEvent {}
}
