package org.gongdan.process.guard;

import static org.gongdan.process.guard.Chains.with;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.gongdan.process.guard.form.Answers;
import org.gongdan.process.guard.form.CheckedFormService;
import org.gongdan.process.guard.form.CheckedTaskService;
import org.springframework.stereotype.Component;

/** Checks what people send to a running engine: queries, filters and answers. */
@Component
class GuardedInput extends AbstractProcessEnginePlugin {

    private final Answers answers;

    GuardedInput(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new CheckedTaskService(answers));
        configuration.setFormService(new CheckedFormService(answers));
        configuration.setFilterService(new CheckedFilterService());
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(new QueryGuard(), configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(new QueryGuard(), configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }
}
