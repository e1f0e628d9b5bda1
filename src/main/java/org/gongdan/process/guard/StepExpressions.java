package org.gongdan.process.guard;

import java.lang.reflect.Method;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.gongdan.process.guard.model.SimpleExpression;
import org.jspecify.annotations.Nullable;

/**
 * The engine's expressions, cut down to variables, literals, steps and the business key. Behind the guard over models this
 * is the second wall: it holds for whatever reaches the engine by another way, a query or a stored filter for instance.
 */
class StepExpressions extends JuelExpressionManager {

    private final Steps steps;

    StepExpressions(Steps steps) {
        this.steps = steps;
    }

    @Override
    public Expression createExpression(String expression) {
        if (!SimpleExpression.isAllowed(expression)) {
            throw new BadUserRequestException(
                    "The expression “" + expression + "” is not allowed. Allowed: ${variable},"
                            + " ${variable == literal} and #{execution.processBusinessKey}.");
        }
        return new ScopedExpression(createValueExpression(expression), this, expression);
    }

    /** Functions reach Java methods, so there are none: neither the engine's own nor those of its plug-ins. */
    @Override
    public void addFunction(String name, Method function) {}

    @Override
    protected ELResolver createElResolver() {
        return new StepResolver(steps);
    }

    @Override
    protected ElProvider createElProvider() {
        return expression -> {
            throw new BadUserRequestException("Tables are written in FEEL only.");
        };
    }

    /** Queries evaluate expressions without a scope, processes always with one. */
    private static final class ScopedExpression extends JuelExpression {

        ScopedExpression(ValueExpression value, StepExpressions manager, String text) {
            super(value, manager, text);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution context) {
            if (scope == null && !isLiteralText()) {
                throw new BadUserRequestException(
                        "Expressions are evaluated in processes only: " + getExpressionText());
            }
            return super.getValue(scope, context);
        }

        @Override
        public void setValue(Object value, VariableScope scope, @Nullable BaseDelegateExecution context) {
            throw new BadUserRequestException("Expressions do not assign: " + getExpressionText());
        }
    }
}
