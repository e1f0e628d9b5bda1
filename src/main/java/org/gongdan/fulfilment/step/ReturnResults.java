package org.gongdan.fulfilment.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.fulfilment.Fulfilments;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Puts the results of all parts together for the service desk. */
@Component
class ReturnResults implements ProcessStep {

    private final Fulfilments fulfilments;

    ReturnResults(Fulfilments fulfilments) {
        this.fulfilments = fulfilments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        fulfilments.returnResults(TicketProcess.ticket(execution));
    }
}
