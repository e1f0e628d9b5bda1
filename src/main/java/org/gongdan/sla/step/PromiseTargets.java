package org.gongdan.sla.step;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.sla.SlaClocks;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Promises by table when somebody answers and when it is solved. */
@Component
class PromiseTargets implements ProcessStep {

    private final SlaClocks clocks;

    PromiseTargets(SlaClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant due = clocks.promise(TicketProcess.ticket(execution));
        execution.setVariable("dueAt", due == null ? null : Date.from(due));
    }
}
