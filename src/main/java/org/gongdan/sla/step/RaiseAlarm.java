package org.gongdan.sla.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.sla.SlaClocks;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** The alarm rang: records what is at risk or broken and raises the ticket. */
@Component
class RaiseAlarm implements ProcessStep {

    private final SlaClocks clocks;

    RaiseAlarm(SlaClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TicketNumber number = TicketProcess.ticket(execution);
        if (isTriedAgain()) {
            clocks.raiseAlarmAlone(number);
        } else {
            clocks.raiseAlarm(number);
        }
    }
}
