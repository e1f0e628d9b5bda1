package org.gongdan.sla.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.sla.Renewals;
import org.springframework.stereotype.Component;

/** Promises a portion of the tickets anew that belong to whom this instance is named by. */
@Component
class RenewPromises implements ProcessStep {

    private static final String LAST = "lastRenewed";

    private final Renewals renewals;

    RenewPromises(Renewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Long last = renewals.next(
                execution.getProcessBusinessKey(), execution.getVariable(LAST) instanceof Long renewed ? renewed : 0);
        execution.setVariable("morePromises", last != null);
        execution.setVariable(LAST, last);
    }
}
