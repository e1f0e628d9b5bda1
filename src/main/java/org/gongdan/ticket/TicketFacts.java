package org.gongdan.ticket;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tables may ask about a ticket beyond its row, by name; always the same names. */
public interface TicketFacts {

    Map<String, @Nullable Object> of(Ticket ticket);
}
