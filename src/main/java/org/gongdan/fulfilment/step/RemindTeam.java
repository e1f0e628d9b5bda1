package org.gongdan.fulfilment.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.fulfilment.Fulfilments;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** The part is late: tells its team. */
@Component
class RemindTeam implements ProcessStep {

    private final Fulfilments fulfilments;

    RemindTeam(Fulfilments fulfilments) {
        this.fulfilments = fulfilments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        fulfilments.remind(TicketProcess.ticket(execution), Long.parseLong((String) execution.getVariable("part")));
    }
}
