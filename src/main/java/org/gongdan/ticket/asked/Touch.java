package org.gongdan.ticket.asked;

import java.time.Instant;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.TicketNumber;

/** One message of one of the tickets, with the subject it belongs to. Long ones are cut. */
public record Touch(
        long id,
        long ticketId,
        String subject,
        Message.Kind kind,
        String authorName,
        boolean fromCustomer,
        Channel channel,
        String body,
        Instant createdAt) {

    public TicketNumber ticket() {
        return new TicketNumber(ticketId);
    }
}
