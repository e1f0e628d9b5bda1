package org.gongdan.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedInput;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Listens to the tables while they are evaluated: the result tells only the outputs, the reason is told here. The
 * evaluation runs on the caller's thread, so one holder a thread is enough.
 */
@Component
class MatchedRules extends AbstractProcessEnginePlugin implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<@Nullable Match> current = new ThreadLocal<>();
    private @Nullable NearMisses nearMisses;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DefaultDmnEngineConfiguration dmn = engine.getDmnEngineConfiguration();
        if (dmn == null) {
            dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
            engine.setDmnEngineConfiguration(dmn);
        }
        dmn.getCustomPostDecisionTableEvaluationListeners().add(this);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine built) {
        ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl) built.getProcessEngineConfiguration();
        nearMisses = new NearMisses(engine.getDmnEngineConfiguration());
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        DecisionDefinition table = (DecisionDefinition) event.getDecisionTable();
        List<String> ruleIds = event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .toList();
        current.set(new Match(
                table.getId(),
                table.getVersion(),
                inputs(event.getInputs()),
                ruleIds,
                facts -> Objects.requireNonNull(nearMisses).of(event, facts)));
    }

    /** What the evaluation that just ended on this thread matched; asked once. */
    Match take() {
        Match match = current.get();
        current.remove();
        if (match == null) {
            throw new IllegalStateException("No table was evaluated.");
        }
        return match;
    }

    private static Map<String, Object> inputs(List<DmnEvaluatedInput> evaluated) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        evaluated.forEach(input -> inputs.put(input.getName(), input.getValue().getValue()));
        return inputs;
    }

    /**
     * The evaluated definition's id and version, inputs by label, ids of the matched rows in the table's order; the near
     * misses are found only when asked for.
     */
    record Match(
            String definition,
            int version,
            Map<String, Object> inputs,
            List<String> ruleIds,
            Function<VariableContext, List<NearMisses.Miss>> misses) {}
}
