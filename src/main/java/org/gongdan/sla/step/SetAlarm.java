package org.gongdan.sla.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.sla.SlaClocks;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Sets the one alarm to the next instant a clock has something to say. */
@Component
class SetAlarm implements ProcessStep {

    private final SlaClocks clocks;

    SetAlarm(SlaClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("alarmAt", Date.from(clocks.nextAlarm(TicketProcess.ticket(execution))));
    }
}
