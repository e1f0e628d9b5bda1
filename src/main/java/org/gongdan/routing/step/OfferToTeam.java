package org.gongdan.routing.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.routing.Assignments;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Nobody has room: the ticket waits in the team's queue for whoever takes it. */
@Component
class OfferToTeam implements ProcessStep {

    private final Assignments assignments;

    OfferToTeam(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assignments.offerToTeam(TicketProcess.ticket(execution));
    }
}
