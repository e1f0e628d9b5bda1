package org.gongdan.bulk;

import java.util.List;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketSearch;
import org.jspecify.annotations.Nullable;

/** Which tickets a bulk change is about: those chosen by hand, or all that a search finds at the moment it begins. */
public sealed interface Selection {

    record Chosen(List<TicketNumber> tickets) implements Selection {
        public Chosen {
            tickets = List.copyOf(tickets);
        }
    }

    /** {@code seen} is how many the person was told; null where nobody was told. */
    record Found(TicketSearch search, @Nullable Integer seen) implements Selection {}
}
