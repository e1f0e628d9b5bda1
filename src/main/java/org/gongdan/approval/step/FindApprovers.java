package org.gongdan.approval.step;

import java.util.ArrayList;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.approval.Approvals;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Asks those who have to agree; {@code approvalNeeded} tells whether anybody has to. */
@Component
class FindApprovers implements ProcessStep {

    private final Approvals approvals;

    FindApprovers(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Approvals.Asked asked = approvals.ask(TicketProcess.ticket(execution));
        boolean needed = !asked.approvers().isEmpty();
        execution.setVariable("approvalNeeded", needed);
        execution.setVariable("approvers", new ArrayList<>(asked.approvers()));
        execution.setVariable("answerBy", Date.from(asked.answerBy()));
        execution.setVariable("approvalSettled", !needed);
        execution.setVariable("requestApproved", !needed);
    }
}
