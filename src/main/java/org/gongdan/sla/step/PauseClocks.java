package org.gongdan.sla.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.sla.SlaClocks;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Stops all running clocks of the ticket while we wait for somebody else. */
@Component
class PauseClocks implements ProcessStep {

    private final SlaClocks clocks;

    PauseClocks(SlaClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.pause(TicketProcess.ticket(execution));
    }
}
