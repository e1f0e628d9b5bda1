package org.gongdan.training;

import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** What becomes of words that were held. */
public final class TrainingEvents {

    private TrainingEvents() {}

    public record ReplyApproved(TicketNumber ticket, long message) implements TicketEvent {}

    public record ReplyReturned(TicketNumber ticket, long message) implements TicketEvent {}
}
