package org.gongdan.approval.step;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.approval.Approvals;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Takes an answer down; once enough have agreed or one refused, {@code approvalSettled} ends the asking. */
@Component
class RecordApproval implements ProcessStep {

    private final Approvals approvals;

    RecordApproval(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Approvals.Outcome outcome = approvals.record(
                TicketProcess.ticket(execution),
                (String) execution.getVariable("approver"),
                Boolean.TRUE.equals(execution.getVariable("approved")),
                Objects.toString(execution.getVariable("reason"), ""));
        execution.setVariable("approvalSettled", outcome.settled());
        execution.setVariable("requestApproved", outcome.approved());
    }
}
