package org.gongdan.ticket.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.Tickets;
import org.springframework.stereotype.Component;

/** A closed ticket is open again and lives in its own lifecycle anew. */
@Component
class StartAgain implements ProcessStep {

    private final Tickets tickets;

    StartAgain(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tickets.startAgain(TicketProcess.ticket(execution));
    }
}
