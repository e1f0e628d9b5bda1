package org.gongdan.process.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLiteralExpressionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.gongdan.core.InvalidException;
import org.gongdan.core.InvalidException.FieldError;
import org.gongdan.core.RefusedException;
import org.gongdan.process.TypeForm;
import org.gongdan.process.calculation.Calculated.Ground;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calculators that are live, and what they reckon. */
@Component
@Transactional(readOnly = true)
public class Calculations {

    private static final int MOST_FORMS = 200;

    private final CalculatorRows rows;
    private final DecisionService decisions;
    private final RepositoryService repository;
    private final Evaluations evaluations;

    /** A deployed form never changes, so what was read from it stays true. */
    private final Map<String, TypeForm> forms = new ConcurrentHashMap<>();

    Calculations(
            CalculatorRows rows, DecisionService decisions, RepositoryService repository, Evaluations evaluations) {
        this.rows = rows;
        this.decisions = decisions;
        this.repository = repository;
        this.evaluations = evaluations;
    }

    /** The newest version of each, in the words of the models. */
    public List<Calculator> all() {
        return rows.newest().stream().map(this::read).toList();
    }

    public Optional<Calculator> find(String id) {
        return all().stream().filter(calculator -> calculator.id().equals(id)).findFirst();
    }

    private Calculator read(CalculatorRows.Row row) {
        if (forms.size() > MOST_FORMS) {
            forms.clear();
        }
        TypeForm form = forms.computeIfAbsent(
                row.form(), id -> TypeForm.parse(rows.form(id).content()));
        return new Calculator(row.id(), row.name(), row.version(), row.definition(), form);
    }

    /**
     * Evaluates the decision on the answers, which are checked against the form first. Rules that give no result for them refuse
     * with a sentence.
     */
    public Calculated calculate(Calculator calculator, Map<String, Object> answers) {
        List<FieldError> errors = calculator.form().errors(answers);
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        answers.forEach((key, value) -> facts.put(key, value instanceof Number number ? plain(number) : value));
        return calculated(calculator, facts, evaluate(calculator, facts));
    }

    private List<DmnDecisionLogicEvaluationEvent> evaluate(Calculator calculator, Map<String, Object> facts) {
        try {
            return evaluations.during(() -> decisions
                    .evaluateDecisionById(calculator.definition())
                    .variables(facts)
                    .evaluate());
        } catch (ProcessEngineException | DmnEngineException failed) {
            throw new RefusedException("calculator.refused.no-result", calculator.name());
        }
    }

    private Calculated calculated(
            Calculator calculator, Map<String, Object> facts, List<DmnDecisionLogicEvaluationEvent> events) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        List<Ground> grounds = new ArrayList<>();
        for (DmnDecisionLogicEvaluationEvent event : events) {
            if (event instanceof DmnDecisionTableEvaluationEvent table) {
                table.getMatchingRules().forEach(rule -> {
                    rule.getOutputEntries()
                            .values()
                            .forEach(output -> put(
                                    outputs,
                                    output.getOutputName(),
                                    output.getValue().getValue()));
                    grounds.add(ground(calculator, table, rule));
                });
                labels.putAll(labels(calculator, table));
            } else if (event instanceof DmnDecisionLiteralExpressionEvaluationEvent literal) {
                put(outputs, literal.getOutputName(), literal.getOutputValue().getValue());
                labels.put(literal.getOutputName(), literal.getDecision().getName());
            }
        }
        if (outputs.isEmpty() || outputs.containsValue(NOTHING)) {
            throw new RefusedException("calculator.refused.no-result", calculator.name());
        }
        return new Calculated(calculator, facts, outputs, labels, grounds);
    }

    /** Stands for an expression that gave nothing, which FEEL does where its facts do not fit. */
    private static final Object NOTHING = new Object();

    private static void put(Map<String, Object> outputs, String name, Object value) {
        outputs.put(name, value == null ? NOTHING : value);
    }

    private Ground ground(Calculator calculator, DmnDecisionTableEvaluationEvent table, DmnEvaluatedDecisionRule rule) {
        List<Rule> drawn = drawn(calculator, table).getRules().stream().toList();
        for (int row = 0; row < drawn.size(); row++) {
            if (drawn.get(row).getId().equals(rule.getId())) {
                String why = drawn.get(row).getDescription() == null
                        ? ""
                        : drawn.get(row).getDescription().getTextContent();
                return new Ground(table.getDecision().getName(), row + 1, why);
            }
        }
        throw new IllegalStateException("No row " + rule.getId());
    }

    private Map<String, String> labels(Calculator calculator, DmnDecisionTableEvaluationEvent table) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Output output : drawn(calculator, table).getOutputs()) {
            labels.put(output.getName(), output.getLabel() == null ? output.getName() : output.getLabel());
        }
        return labels;
    }

    private DecisionTable drawn(Calculator calculator, DmnDecisionTableEvaluationEvent table) {
        org.camunda.bpm.model.dmn.instance.Decision decision = repository
                .getDmnModelInstance(calculator.definition())
                .getModelElementById(table.getDecision().getKey());
        return (DecisionTable) decision.getExpression();
    }

    /** Numbers as the engine keeps them; no amount of a form has more digits than a Double tells exactly. */
    private static Object plain(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        boolean whole = exact.stripTrailingZeros().scale() <= 0 && exact.precision() - exact.scale() < 19;
        return whole ? (Object) exact.longValue() : (Object) exact.doubleValue();
    }
}
