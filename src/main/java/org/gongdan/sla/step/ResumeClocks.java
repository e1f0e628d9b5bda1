package org.gongdan.sla.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.sla.SlaClocks;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** The wait is over: the ticket is worked on again and its clocks run on. */
@Component
class ResumeClocks implements ProcessStep {

    private final SlaClocks clocks;

    ResumeClocks(SlaClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.resume(TicketProcess.ticket(execution));
    }
}
