package org.gongdan.complaint.step;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.complaint.Complaints;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Asks the table who has to agree to the remedy that is proposed. */
@Component
class CheckRemedy implements ProcessStep {

    private final Complaints complaints;

    CheckRemedy(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "approver",
                complaints.approver(
                        TicketProcess.ticket(execution),
                        (String) execution.getVariable("cause"),
                        (String) execution.getVariable("remedyKind"),
                        new BigDecimal(String.valueOf(execution.getVariable("remedyAmount")))));
    }
}
