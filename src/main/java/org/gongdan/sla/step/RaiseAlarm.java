package org.gongdan.sla.step;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.sla.Escalation;
import org.gongdan.sla.SlaClocks;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** The alarm rang: records what is at risk or broken; {@code escalates} tells whether more is asked for than a word. */
@Component
class RaiseAlarm implements ProcessStep {

    private final SlaClocks clocks;

    RaiseAlarm(SlaClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TicketNumber number = TicketProcess.ticket(execution);
        Optional<Escalation> escalation = isTriedAgain() ? clocks.raiseAlarmAlone(number) : clocks.raiseAlarm(number);
        execution.setVariable("escalates", escalation.isPresent());
        escalation.ifPresent(path -> execution.setVariables(
                Map.of("reason", path.reason(), "raise", path.raise(), "getsIt", path.getsIt())));
    }
}
