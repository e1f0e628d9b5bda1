package org.gongdan.ticket.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closes the ticket for good: as confirmed, where the diagram does not say as what. */
@Component
class CloseTicket implements ProcessStep {

    private final TicketProgress tickets;

    CloseTicket(TicketProgress tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        @Nullable Object closedAs = execution.getVariable("closedAs");
        tickets.close(TicketProcess.ticket(execution), closedAs == null ? "confirmed" : closedAs.toString());
    }
}
