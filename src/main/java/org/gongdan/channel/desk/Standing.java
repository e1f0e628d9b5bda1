package org.gongdan.channel.desk;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.core.Wire;
import org.gongdan.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** Where a ticket stands: what somebody has to have seen who decides what happens to it. */
public record Standing(Ticket ticket) {

    /** The only deed that starts from the priority. */
    private static final String ESCALATED = "TicketEscalated";

    /** As a form carries it to and fro, for one deed; anything else on the ticket may have changed meanwhile. */
    public String of(String deed) {
        return Stream.of(
                        wire(ticket.type()),
                        wire(ticket.status()),
                        ticket.team(),
                        ticket.assignee(),
                        deed.equals(ESCALATED) ? wire(ticket.priority()) : "")
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String wire(@Nullable Wire word) {
        return word == null ? null : word.wire();
    }
}
