package org.gongdan.routing.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.routing.Assignments;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** The agent found gets the ticket. */
@Component
class AssignAgent implements ProcessStep {

    private final Assignments assignments;

    AssignAgent(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assignments.assign(TicketProcess.ticket(execution), (String) execution.getVariable("assignee"));
    }
}
