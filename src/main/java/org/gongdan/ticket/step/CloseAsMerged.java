package org.gongdan.ticket.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;

/** The case goes on in another ticket: closes this one. */
@Component
class CloseAsMerged implements ProcessStep {

    private final TicketProgress tickets;

    CloseAsMerged(TicketProgress tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tickets.close(TicketProcess.ticket(execution), "merged");
    }
}
