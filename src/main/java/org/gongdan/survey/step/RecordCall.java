package org.gongdan.survey.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.survey.CallBacks;
import org.gongdan.survey.CallBacks.NextCall;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Writes down a call to the customer, and whether and when there is another. */
@Component
class RecordCall implements ProcessStep {

    private final CallBacks callBacks;

    RecordCall(CallBacks callBacks) {
        this.callBacks = callBacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int tries = execution.getVariable("tries") instanceof Integer before ? before + 1 : 1;
        NextCall next = callBacks.record(
                TicketProcess.ticket(execution), (String) execution.getVariable("callBackResult"), tries);
        execution.setVariable("tries", tries);
        execution.setVariable("callAgain", next.again());
        execution.setVariable("callAgainAt", Date.from(next.at()));
    }
}
