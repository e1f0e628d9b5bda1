package org.gongdan.ticket.draft.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.draft.Drafts;
import org.springframework.stereotype.Component;

/** Forgets a batch of the drafts that nobody touched for ninety days. */
@Component
class ForgetOldDrafts implements ProcessStep {

    private final Drafts drafts;

    ForgetOldDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("moreOldDrafts", drafts.forgetOld());
    }
}
