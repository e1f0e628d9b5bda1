package org.gongdan.routing.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.routing.Assignments;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** The team lead goes on with the work. */
@Component
class HandWorkToLead implements ProcessStep {

    private final Assignments assignments;

    HandWorkToLead(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assignments.handToLead(TicketProcess.ticket(execution));
    }
}
