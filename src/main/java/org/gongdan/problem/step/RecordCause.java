package org.gongdan.problem.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.problem.Solutions;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;

/** Writes down why the incidents happened; the solution is then for the agent who has the problem now. */
@Component
class RecordCause implements ProcessStep {

    private final Solutions solutions;
    private final TicketProgress tickets;

    RecordCause(Solutions solutions, TicketProgress tickets) {
        this.solutions = solutions;
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TicketNumber problem = TicketProcess.ticket(execution);
        solutions.causeFound(problem, (String) execution.getVariable("cause"));
        execution.setVariable("assignee", tickets.ticket(problem).assignee());
    }
}
