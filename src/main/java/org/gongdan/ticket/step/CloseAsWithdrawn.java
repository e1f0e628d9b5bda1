package org.gongdan.ticket.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;

/** The requester no longer needs it: closes the ticket at once. */
@Component
class CloseAsWithdrawn implements ProcessStep {

    private final TicketProgress tickets;

    CloseAsWithdrawn(TicketProgress tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tickets.close(TicketProcess.ticket(execution), "withdrawn");
    }
}
