package org.gongdan.approval.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.approval.Approvals;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Tells the approver once more that the answer is awaited. */
@Component
class RemindApprover implements ProcessStep {

    private final Approvals approvals;

    RemindApprover(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.remind(TicketProcess.ticket(execution), (String) execution.getVariable("approver"));
    }
}
