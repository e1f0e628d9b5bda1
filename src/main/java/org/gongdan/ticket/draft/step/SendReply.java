package org.gongdan.ticket.draft.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.draft.Replies;
import org.springframework.stereotype.Component;

/** Sends the reply unless its author called it back. */
@Component
class SendReply implements ProcessStep {

    private final Replies replies;

    SendReply(Replies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        replies.send((Long) execution.getVariable("draftId"));
    }
}
