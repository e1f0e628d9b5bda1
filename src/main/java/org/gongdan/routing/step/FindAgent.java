package org.gongdan.routing.step;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.routing.Assignments;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Looks for the agent with the most room; {@code agentFound} tells whether there is one. */
@Component
class FindAgent implements ProcessStep {

    private final Assignments assignments;

    FindAgent(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<String> agent = assignments.freest(TicketProcess.ticket(execution));
        execution.setVariable("agentFound", agent.isPresent());
        execution.setVariable("assignee", agent.orElse(null));
    }
}
