package org.gongdan.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedInput;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.evaluation.DecisionTableEvaluationHandler;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * The rows that nearly matched: which of their cells refused the facts, told by the engine's own handler of tables. A row is
 * near if at most two cells refuse and at least one that tests anything agrees, so a table of one input has no near rows.
 */
final class NearMisses extends DecisionTableEvaluationHandler {

    private static final int MOST_ROWS = 3;
    private static final int MOST_CELLS = 2;

    NearMisses(DefaultDmnEngineConfiguration built) {
        super(built);
    }

    /** At most three rows, those with one refusing cell first, else in the table's order. */
    List<Miss> of(DmnDecisionTableEvaluationEvent evaluated, VariableContext facts) {
        DmnDecisionTableImpl table =
                (DmnDecisionTableImpl) evaluated.getDecisionTable().getDecisionLogic();
        List<DmnEvaluatedInput> inputs = List.copyOf(evaluated.getInputs());
        List<VariableContext> contexts = new ArrayList<>();
        for (int column = 0; column < inputs.size(); column++) {
            contexts.add(getLocalVariableContext(table.getInputs().get(column), inputs.get(column), facts));
        }
        return table.getRules().stream()
                .flatMap(row -> miss(table, row, contexts).stream())
                .sorted(Comparator.comparingInt(miss -> miss.refusing().size()))
                .limit(MOST_ROWS)
                .toList();
    }

    /** Empty where the row matches or is not near, or where FEEL cannot tell: the decision itself never came that far. */
    private Optional<Miss> miss(
            DmnDecisionTableImpl table, DmnDecisionTableRuleImpl row, List<VariableContext> contexts) {
        Map<String, String> refusing = new LinkedHashMap<>();
        boolean agrees = false;
        try {
            for (int column = 0; column < contexts.size() && refusing.size() <= MOST_CELLS; column++) {
                DmnDecisionTableInputImpl input = table.getInputs().get(column);
                DmnExpressionImpl cell = row.getConditions().get(column);
                if (!isConditionApplicable(input, cell, contexts.get(column))) {
                    refusing.put(input.getName(), cell.getExpression());
                } else {
                    agrees |= tests(cell.getExpression());
                }
            }
        } catch (FeelException unreadable) {
            return Optional.empty();
        }
        return agrees && !refusing.isEmpty() && refusing.size() <= MOST_CELLS
                ? Optional.of(new Miss(row.getId(), refusing))
                : Optional.empty();
    }

    private static boolean tests(@Nullable String cell) {
        return cell != null && !cell.isBlank() && !cell.strip().equals("-");
    }

    /** One row, by its id, and the cells that refused it by the label of their input. */
    record Miss(String ruleId, Map<String, String> refusing) {}
}
