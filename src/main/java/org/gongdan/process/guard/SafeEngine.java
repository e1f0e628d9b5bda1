package org.gongdan.process.guard;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The engine's own switches, each in its safe position; stated here even where that is the default. */
@Component
class SafeEngine extends AbstractProcessEnginePlugin {

    private static final String IDS = "[a-z0-9][a-z0-9._-]*";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        variables(configuration);
        scope(configuration);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableXxeProcessing(false);
        configuration.setGeneralResourceWhitelistPattern(IDS);
        configuration.setUserResourceWhitelistPattern(IDS);
        configuration.setGroupResourceWhitelistPattern(IDS);
    }

    private void variables(ProcessEngineConfigurationImpl configuration) {
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setJavaSerializationFormatEnabled(false);
    }

    private void scope(ProcessEngineConfigurationImpl configuration) {
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(true);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setDisableStrictCamundaFormParsing(false);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        configuration.setResourceAuthorizationProvider(new NoRowsPerTask());
    }
}
