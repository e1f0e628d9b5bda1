package org.gongdan.ticket.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;

/** Closes the ticket for good. */
@Component
class CloseTicket implements ProcessStep {

    private final TicketProgress tickets;

    CloseTicket(TicketProgress tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tickets.close(TicketProcess.ticket(execution), "confirmed");
    }
}
