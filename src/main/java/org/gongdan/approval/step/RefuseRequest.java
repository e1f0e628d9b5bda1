package org.gongdan.approval.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.approval.Approvals;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** The request was refused: tells the customer why. What is left is to close it as such. */
@Component
class RefuseRequest implements ProcessStep {

    private final Approvals approvals;

    RefuseRequest(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.refuse(TicketProcess.ticket(execution));
        execution.setVariable("closedAs", Approvals.REFUSED);
    }
}
