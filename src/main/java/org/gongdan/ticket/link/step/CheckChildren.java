package org.gongdan.ticket.link.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.link.Closings;
import org.springframework.stereotype.Component;

/** Says whether the ticket has to wait with closing for its children. */
@Component
class CheckChildren implements ProcessStep {

    private final Closings closings;

    CheckChildren(Closings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("childrenOpen", closings.waits(TicketProcess.ticket(execution)));
    }
}
