package org.gongdan.ticket.link;

import java.util.List;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** What can happen to links; told on both tickets, each from its own side. */
public final class LinkEvents {

    private LinkEvents() {}

    public record TicketLinked(TicketNumber ticket, Relation relation, TicketNumber to) implements TicketEvent {}

    public record TicketUnlinked(TicketNumber ticket, Relation relation, TicketNumber to) implements TicketEvent {}

    /** The ticket would be closed, were these children not open. */
    public record ClosingWaits(TicketNumber ticket, List<TicketNumber> children) implements TicketEvent {}
}
