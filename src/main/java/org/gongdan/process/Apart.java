package org.gongdan.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a step work as if no step ran: whatever it calls is saved on its own, or refused on its own, as when a person does
 * it. Its job is the engine's way to come back after a crash; what is done already the step has to know by itself.
 */
@Component
public class Apart {

    private final TransactionTemplate outside;

    Apart(PlatformTransactionManager transactions) {
        this.outside = new TransactionTemplate(transactions);
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** What fails flies, and takes nothing back that was saved before. */
    public <T> T from(Supplier<T> work) {
        try {
            return ProcessEngineContext.withNewProcessEngineContext(() -> outside.execute(status -> work.get()));
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
