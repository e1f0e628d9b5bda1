package org.gongdan.problem.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.problem.Solutions;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Starts the delivery of the solution to the next few incidents of the problem. */
@Component
class TellNextIncidents implements ProcessStep {

    private final Solutions solutions;

    TellNextIncidents(Solutions solutions) {
        this.solutions = solutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("incidentsLeft", solutions.tellNext(TicketProcess.ticket(execution)));
    }
}
