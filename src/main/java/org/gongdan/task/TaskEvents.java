package org.gongdan.task;

import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** What can happen to tasks besides what happens to every ticket. */
public final class TaskEvents {

    private TaskEvents() {}

    /** {@code reason} is the item's text. */
    public record ItemAdded(TicketNumber ticket, String reason) implements TicketEvent {}

    public record ItemTicked(TicketNumber ticket, String reason) implements TicketEvent {}

    public record ItemUnticked(TicketNumber ticket, String reason) implements TicketEvent {}

    /** The due date is reached, and the task is not done. */
    public record TaskOverdue(TicketNumber ticket) implements TicketEvent {}
}
