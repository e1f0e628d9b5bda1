package org.gongdan.routing.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.routing.Assignments;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Asks for the team again and hands the ticket over where it is another one. */
@Component
class RerouteTicket implements ProcessStep {

    private final Assignments assignments;

    RerouteTicket(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assignments.reroute(TicketProcess.ticket(execution));
    }
}
