package org.gongdan.ticket.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;

/** Sets the priority by table from impact, urgency and tier. */
@Component
class PrioritiseTicket implements ProcessStep {

    private final TicketProgress tickets;

    PrioritiseTicket(TicketProgress tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "priority", tickets.prioritise(TicketProcess.ticket(execution)).wire());
    }
}
