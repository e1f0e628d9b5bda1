package org.gongdan.complaint.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.complaint.Complaints;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Sends the remedy to the customer in the words of whoever proposed it. */
@Component
class OfferRemedy implements ProcessStep {

    private final Complaints complaints;

    OfferRemedy(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        complaints.offer(
                TicketProcess.ticket(execution),
                (String) execution.getVariable("solution"),
                (String) execution.getVariable("remedyKind"),
                (String) execution.getVariable("approver"));
    }
}
