package org.gongdan.ticket.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;

/** Escalates: one level and one priority up. */
@Component
class RaiseTicket implements ProcessStep {

    private final TicketProgress tickets;

    RaiseTicket(TicketProgress tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tickets.raise(TicketProcess.ticket(execution), (String) execution.getVariable("reason"));
    }
}
