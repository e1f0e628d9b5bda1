package org.gongdan.ticket.time;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.gongdan.ticket.TicketNumber;

/** Work that was written down: on which ticket, whose, and when somebody said so. */
public record WorkEntry(
        long id,
        TicketNumber ticket,
        String account,
        String name,
        @JsonUnwrapped Work work,
        Instant recordedAt) {}
