package org.gongdan.ticket.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;

/** Silence for some working days is taken as consent. */
@Component
class AcceptSilently implements ProcessStep {

    private final TicketProgress tickets;

    AcceptSilently(TicketProgress tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tickets.acceptSilently(TicketProcess.ticket(execution));
        execution.setVariable("solutionAccepted", true);
    }
}
