package org.gongdan.routing;

import java.util.Optional;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which agent of the team gets a ticket: the one with the fewest open tickets who still has room. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Assignments {

    /** More open tickets than this at once and the next one stays in the team's queue. */
    private static final int CAPACITY = 20;

    private final LoadRows loads;
    private final TicketProgress tickets;

    Assignments(LoadRows loads, TicketProgress tickets) {
        this.loads = loads;
        this.tickets = tickets;
    }

    /** Nobody when all members are at their capacity, or the team has no active agent. */
    public Optional<String> freest(TicketNumber number) {
        Ticket ticket = tickets.ticket(number);
        return ticket.team() == null ? Optional.empty() : loads.freest(ticket.team(), CAPACITY);
    }

    public void assign(TicketNumber number, String agent) {
        tickets.assign(number, agent);
    }

    public void offerToTeam(TicketNumber number) {
        tickets.assign(number, null);
    }
}
