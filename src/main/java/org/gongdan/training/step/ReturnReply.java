package org.gongdan.training.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.training.HeldReplies;
import org.springframework.stereotype.Component;

/** Gives the held words back to their author; the comment stands in the conversation as a note. */
@Component
class ReturnReply implements ProcessStep {

    private final HeldReplies replies;

    ReturnReply(HeldReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.removeVariable("changedText");
        replies.giveBack(Long.parseLong((String) execution.getVariable("heldReply")));
    }
}
