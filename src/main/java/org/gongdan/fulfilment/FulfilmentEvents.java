package org.gongdan.fulfilment;

import java.time.Instant;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** What can happen to the parts of a ticket; {@code reason} is what the part is about. */
public final class FulfilmentEvents {

    private FulfilmentEvents() {}

    /** {@code to} is the team that has the part now. */
    public record PartHandedOver(TicketNumber ticket, String to, String reason, Instant dueAt) implements TicketEvent {}

    public record PartReminded(TicketNumber ticket, String to, String reason) implements TicketEvent {}

    public record PartDone(TicketNumber ticket, String from, String outcome, String reason) implements TicketEvent {}
}
