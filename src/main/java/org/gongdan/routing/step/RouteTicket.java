package org.gongdan.routing.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;

/** Chooses the team by table. */
@Component
class RouteTicket implements ProcessStep {

    private final TicketProgress tickets;

    RouteTicket(TicketProgress tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("team", tickets.route(TicketProcess.ticket(execution)));
    }
}
