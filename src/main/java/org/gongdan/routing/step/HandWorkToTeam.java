package org.gongdan.routing.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.routing.Assignments;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** The work goes back to the queue of the team. */
@Component
class HandWorkToTeam implements ProcessStep {

    private final Assignments assignments;

    HandWorkToTeam(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assignments.handToTeam(TicketProcess.ticket(execution));
    }
}
