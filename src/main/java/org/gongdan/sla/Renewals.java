package org.gongdan.sla;

import java.util.List;
import java.util.Map;
import org.gongdan.calendar.CalendarAssigned;
import org.gongdan.customer.AgreementChanged;
import org.gongdan.process.Lifecycles;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of open promises when somebody is served by another agreement, or counted by another calendar: they are
 * promised anew in the background. Time that was used stays used.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Renewals {

    private static final String DIAGRAM = "promise-renewal";
    private static final int PORTION = 200;

    private final SlaRows rows;
    private final SlaClocks clocks;
    private final TicketProgress tickets;
    private final Lifecycles lifecycles;

    Renewals(SlaRows rows, SlaClocks clocks, TicketProgress tickets, Lifecycles lifecycles) {
        this.rows = rows;
        this.clocks = clocks;
        this.tickets = tickets;
        this.lifecycles = lifecycles;
    }

    @EventListener
    public void begin(CalendarAssigned event) {
        begin(event.kind().wire(), event.subject());
    }

    @EventListener
    public void begin(AgreementChanged event) {
        begin(event.kind().wire(), String.valueOf(event.id()));
    }

    private void begin(String kind, String subject) {
        if (!rows.concerned(kind, subject, 0, 1).isEmpty()) {
            lifecycles.start(DIAGRAM, kind + " " + subject, Map.of());
        }
    }

    /**
     * Promises the next portion of tickets after {@code after} anew; {@code whose} is what the instance is named by. Tells
     * the last ticket of the portion, null when there is no more.
     */
    public @Nullable Long next(String whose, long after) {
        String[] parts = whose.split(" ", 2);
        List<Long> portion = rows.concerned(parts[0], parts[1], after, PORTION);
        for (long ticket : portion) {
            TicketNumber number = new TicketNumber(ticket);
            tickets.lock(number);
            clocks.renew(number);
        }
        return portion.size() < PORTION ? null : portion.get(PORTION - 1);
    }
}
