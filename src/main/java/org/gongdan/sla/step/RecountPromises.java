package org.gongdan.sla.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.sla.Recounts;
import org.springframework.stereotype.Component;

/** Counts a portion of the promises anew that run by the calendar this instance is named by. */
@Component
class RecountPromises implements ProcessStep {

    private final Recounts recounts;

    RecountPromises(Recounts recounts) {
        this.recounts = recounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("morePromises", recounts.next(execution.getProcessBusinessKey()));
    }
}
