package org.gongdan.fulfilment.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.fulfilment.Fulfilments;
import org.gongdan.fulfilment.Part;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Gives the part to an agent of its team, or to the team. */
@Component
class AssignPart implements ProcessStep {

    private final Fulfilments fulfilments;

    AssignPart(Fulfilments fulfilments) {
        this.fulfilments = fulfilments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Part part = fulfilments.handOver(
                TicketProcess.ticket(execution), Long.parseLong((String) execution.getVariable("part")));
        execution.setVariable("partTeam", part.team());
        execution.setVariable("partAgent", part.agent());
        execution.setVariable("partDue", Date.from(part.dueAt()));
        execution.setVariable("taskAbout", part.what());
    }
}
