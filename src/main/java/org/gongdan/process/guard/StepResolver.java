package org.gongdan.process.guard;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Finds a name: first the steps (so that no variable can take the place of one), then the business key, then the variables.
 * Has no way to a property or method of any object, and none to assign.
 */
class StepResolver extends ELResolver {

    private static final String BUSINESS_KEY = "processBusinessKey";

    private final Steps steps;

    StepResolver(Steps steps) {
        this.steps = steps;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
        if (base instanceof Position position && BUSINESS_KEY.equals(property)) {
            return found(context, position.businessKey());
        } else if (base != null || !(property instanceof String name)) {
            return null;
        } else if (steps.knows(name)) {
            return found(context, steps.step(name));
        } else if ("execution".equals(name) && scope != null) {
            return found(context, new Position(businessKey(scope)));
        } else if (scope != null && scope.hasVariable(name)) {
            return found(context, scope.getVariable(name));
        }
        return null;
    }

    private @Nullable Object found(ELContext context, @Nullable Object value) {
        context.setPropertyResolved(true);
        return value;
    }

    private @Nullable String businessKey(VariableScope scope) {
        if (scope instanceof DelegateExecution execution) {
            return execution.getProcessBusinessKey();
        }
        return scope instanceof DelegateTask task && task.getExecution() != null
                ? task.getExecution().getProcessBusinessKey()
                : null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    /** What an expression sees of an execution. */
    private record Position(@Nullable String businessKey) {}
}
