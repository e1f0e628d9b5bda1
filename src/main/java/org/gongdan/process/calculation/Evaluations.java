package org.gongdan.process.calculation;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Listens while a decision and those it needs are evaluated: the result tells only the last one's outputs. The evaluation runs
 * on the caller's thread, so one holder a thread is enough; it is filled only while somebody listens.
 */
@Component
class Evaluations extends AbstractProcessEnginePlugin implements DmnDecisionEvaluationListener {

    private final ThreadLocal<@Nullable List<DmnDecisionLogicEvaluationEvent>> heard = new ThreadLocal<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DefaultDmnEngineConfiguration dmn = engine.getDmnEngineConfiguration();
        if (dmn == null) {
            dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
            engine.setDmnEngineConfiguration(dmn);
        }
        dmn.getCustomPostDecisionEvaluationListeners().add(this);
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        List<DmnDecisionLogicEvaluationEvent> listener = heard.get();
        if (listener != null) {
            listener.addAll(event.getRequiredDecisionResults());
            listener.add(event.getDecisionResult());
        }
    }

    /** What was decided on the way, each decision after those it needs. */
    List<DmnDecisionLogicEvaluationEvent> during(Runnable evaluation) {
        List<DmnDecisionLogicEvaluationEvent> events = new ArrayList<>();
        heard.set(events);
        try {
            evaluation.run();
            return events;
        } finally {
            heard.remove();
        }
    }
}
