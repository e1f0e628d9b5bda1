package org.gongdan.process.guard.form;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * Every way to finish a user task, with its answers checked in the same transaction. Between answers nobody writes variables
 * through a task: who may work on a task could otherwise point it at another ticket.
 */
public class CheckedTaskService extends TaskServiceImpl {

    private final Answers answers;

    public CheckedTaskService(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        checked(taskId, variables, new CompleteTaskCmd(taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        return checked(taskId, variables, new CompleteTaskCmd(taskId, variables, true, deserializeValues));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, null);
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        withoutAnswers(variables, new ResolveTaskCmd(taskId, variables));
    }

    @Override
    public void handleBpmnError(
            String taskId, String errorCode, @Nullable String errorMessage, @Nullable Map<String, Object> variables) {
        withoutAnswers(variables, new HandleTaskBpmnErrorCmd(taskId, errorCode, errorMessage, variables));
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, @Nullable Map<String, Object> variables) {
        withoutAnswers(variables, new HandleTaskEscalationCmd(taskId, escalationCode, variables));
    }

    @Override
    public void setVariable(String taskId, String name, @Nullable Object value) {
        throw readOnly();
    }

    @Override
    public void setVariableLocal(String taskId, String name, @Nullable Object value) {
        throw readOnly();
    }

    @Override
    public void setVariables(String taskId, Map<String, ? extends Object> variables) {
        throw readOnly();
    }

    @Override
    public void setVariablesLocal(String taskId, Map<String, ? extends Object> variables) {
        throw readOnly();
    }

    @Override
    public void updateVariables(
            String taskId, Map<String, ? extends Object> modifications, Collection<String> deletions) {
        throw readOnly();
    }

    @Override
    public void updateVariablesLocal(
            String taskId, Map<String, ? extends Object> modifications, Collection<String> deletions) {
        throw readOnly();
    }

    @Override
    public void removeVariable(String taskId, String name) {
        throw readOnly();
    }

    @Override
    public void removeVariableLocal(String taskId, String name) {
        throw readOnly();
    }

    @Override
    public void removeVariables(String taskId, Collection<String> names) {
        throw readOnly();
    }

    @Override
    public void removeVariablesLocal(String taskId, Collection<String> names) {
        throw readOnly();
    }

    private BadUserRequestException readOnly() {
        return new BadUserRequestException("The variables of a task change only by answers to its form and by steps.");
    }

    private <T> T checked(String taskId, @Nullable Map<String, Object> variables, Command<T> command) {
        return commandExecutor.execute(context -> {
            answers.checkTask(context, taskId, variables);
            return answers.told(context, command);
        });
    }

    private <T> T withoutAnswers(@Nullable Map<String, Object> variables, Command<T> command) {
        answers.checkNone(variables);
        return commandExecutor.execute(command);
    }
}
