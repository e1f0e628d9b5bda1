package org.gongdan.channel.rest.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.channel.rest.IdempotencyKeys;
import org.gongdan.process.ProcessStep;
import org.springframework.stereotype.Component;

/** Forgets a batch of the keys that calls were made repeatable with. */
@Component
class ForgetOldKeys implements ProcessStep {

    private final IdempotencyKeys keys;

    ForgetOldKeys(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("moreOldKeys", keys.forgetOld());
    }
}
