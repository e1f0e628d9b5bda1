package org.gongdan.process.guard;

import static org.gongdan.process.guard.Chains.with;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.gongdan.process.guard.model.Models;
import org.springframework.stereotype.Component;

/** Puts the guard in front of every deployment, takes the script languages away and cuts expressions down. */
@Component
class GuardedModels extends AbstractProcessEnginePlugin {

    private final Models models;
    private final Steps steps;

    GuardedModels(Models models, Steps steps) {
        this.models = models;
        this.steps = steps;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreDeployers(with(new ModelGuard(models), configuration.getCustomPreDeployers()));
        configuration.setExpressionManager(new StepExpressions(steps));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setConfigureScriptEngineHostAccess(false);
    }
}
