package org.gongdan.ticket.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;

/** The customer does not accept: the ticket is open again, and the work goes on with the agent who has it now. */
@Component
class ReopenTicket implements ProcessStep {

    private final TicketProgress tickets;

    ReopenTicket(TicketProgress tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TicketNumber number = TicketProcess.ticket(execution);
        tickets.reopen(number);
        execution.setVariable("solutionAccepted", false);
        execution.setVariable("assignee", tickets.ticket(number).assignee());
    }
}
