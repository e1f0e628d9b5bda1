package org.gongdan.ticket.watch;

import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** What can happen to the people around a ticket. Whoever watches by their own wish makes no story of it. */
public final class WatchEvents {

    private WatchEvents() {}

    /** A colleague made somebody watch. */
    public record WatcherAdded(TicketNumber ticket, String to) implements TicketEvent {}

    public record WatcherRemoved(TicketNumber ticket, String to) implements TicketEvent {}

    /** Somebody who could not see the ticket may see it from now on. */
    public record TicketShared(TicketNumber ticket, String to) implements TicketEvent {}

    /** Somebody's name stands in a note. */
    public record PersonMentioned(TicketNumber ticket, String to, long message) implements TicketEvent {}

    /** {@code to} is the customer's name, {@code customer} their id. */
    public record CustomerCopied(TicketNumber ticket, String to, long customer) implements TicketEvent {}

    public record CopyEnded(TicketNumber ticket, String to) implements TicketEvent {}
}
