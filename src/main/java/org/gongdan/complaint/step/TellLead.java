package org.gongdan.complaint.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.complaint.Complaints;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Tells the lead of the team that a complaint still waits for a first word. */
@Component
class TellLead implements ProcessStep {

    private final Complaints complaints;

    TellLead(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        complaints.acknowledgementOverdue(TicketProcess.ticket(execution));
    }
}
