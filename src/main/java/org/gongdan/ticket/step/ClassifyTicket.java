package org.gongdan.ticket.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;

/** Sorts the ticket into a category by table; {@code classified} tells whether the table was sure. */
@Component
class ClassifyTicket implements ProcessStep {

    private final TicketProgress tickets;

    ClassifyTicket(TicketProgress tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TicketProgress.Classified classified = tickets.classify(TicketProcess.ticket(execution));
        execution.setVariable("category", classified.category());
        execution.setVariable("classified", classified.sure());
    }
}
