package org.gongdan.problem.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.problem.Solutions;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Keeps the solution of the problem, for the incidents that hang on it now and later. */
@Component
class RecordSolution implements ProcessStep {

    private final Solutions solutions;

    RecordSolution(Solutions solutions) {
        this.solutions = solutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        solutions.solve(TicketProcess.ticket(execution), (String) execution.getVariable("solution"), (String)
                execution.getVariable("resolutionCode"));
    }
}
