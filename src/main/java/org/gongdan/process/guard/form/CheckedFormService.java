package org.gongdan.process.guard.form;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Every way to submit a form, with its answers checked in the same transaction, and forms in the words of who reads them. */
public class CheckedFormService extends FormServiceImpl {

    private final Answers answers;

    public CheckedFormService(Answers answers) {
        this.answers = answers;
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return answers.told(super.getDeployedTaskForm(taskId));
    }

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        return answers.told(super.getDeployedStartForm(processDefinitionId));
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        submit(taskId, properties, new SubmitTaskFormCmd(taskId, properties, false, false));
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submitTaskForm(taskId, new HashMap<>(properties));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
        return submit(taskId, properties, new SubmitTaskFormCmd(taskId, properties, true, deserializeValues));
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, @Nullable Map<String, Object> properties) {
        return submitStartForm(processDefinitionId, null, properties);
    }

    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, @Nullable String businessKey, @Nullable Map<String, Object> properties) {
        Command<ProcessInstance> command = new SubmitStartFormCmd(processDefinitionId, businessKey, properties);
        return commandExecutor.execute(context -> {
            answers.checkStart(context, processDefinitionId, properties);
            return command.execute(context);
        });
    }

    @Override
    public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> properties) {
        return submitStartForm(processDefinitionId, new HashMap<>(properties));
    }

    @Override
    public ProcessInstance submitStartFormData(
            String processDefinitionId, String businessKey, Map<String, String> properties) {
        return submitStartForm(processDefinitionId, businessKey, new HashMap<>(properties));
    }

    private <T> T submit(String taskId, @Nullable Map<String, Object> properties, Command<T> command) {
        return commandExecutor.execute(context -> {
            answers.checkTask(context, taskId, properties);
            return answers.told(context, command);
        });
    }
}
