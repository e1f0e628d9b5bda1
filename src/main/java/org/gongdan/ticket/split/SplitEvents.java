package org.gongdan.ticket.split;

import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** One message, two tickets; told on both. */
public final class SplitEvents {

    private SplitEvents() {}

    public record MessageSplitOff(TicketNumber ticket, String to, long message) implements TicketEvent {}

    public record OpenedFromMessage(TicketNumber ticket, String from, long message) implements TicketEvent {}
}
