package org.gongdan.lifecycle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.gongdan.process.feel.CompiledFeelFactory;

/** One table of the checkout on a bare decision engine, which also tells the numbers of the rows that matched. */
final class Table {

    private static final List<String> MATCHED = new ArrayList<>();
    private static final DmnEngine ENGINE = start();

    private final DmnDecision decision;

    Table(String id) {
        decision = ENGINE.parseDecision(id, Models.open(Path.of("decisions", id + ".dmn")));
    }

    /** Asks the table; with hit policy U the engine refuses facts that two rows match. */
    Answer ask(Map<String, Object> facts) {
        MATCHED.clear();
        var results = ENGINE.evaluateDecisionTable(decision, facts);
        Map<String, Object> outputs =
                results.isEmpty() ? Map.of() : results.getFirstResult().getEntryMap();
        return new Answer(
                MATCHED.stream().map(rule -> Integer.valueOf(rule.substring(5))).toList(), outputs);
    }

    int rows() {
        return ((DmnDecisionTableImpl) decision.getDecisionLogic()).getRules().size();
    }

    private static DmnEngine start() {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new CompiledFeelFactory());
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .forEach(MATCHED::add));
        return configuration.buildEngine();
    }

    /** The rows that matched, from 1, and the outputs by name. */
    record Answer(List<Integer> rows, Map<String, Object> outputs) {

        Object of(String output) {
            return outputs.get(output);
        }
    }
}
