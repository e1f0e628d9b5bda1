package org.gongdan.training.step;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.training.HeldReplies;
import org.springframework.stereotype.Component;

/** Sends the held words to the customer, or those that the approver wrote in {@code changedText} instead. */
@Component
class ReleaseReply implements ProcessStep {

    private final HeldReplies replies;

    ReleaseReply(HeldReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String changed = Objects.toString(execution.getVariable("changedText"), "");
        execution.removeVariable("changedText");
        replies.release(Long.parseLong((String) execution.getVariable("heldReply")), changed);
    }
}
