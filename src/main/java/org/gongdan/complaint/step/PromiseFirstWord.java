package org.gongdan.complaint.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.complaint.Complaints;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Promises by table until when a person writes to whoever complained. */
@Component
class PromiseFirstWord implements ProcessStep {

    private final Complaints complaints;

    PromiseFirstWord(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("acknowledgeBy", Date.from(complaints.acknowledgeBy(TicketProcess.ticket(execution))));
    }
}
