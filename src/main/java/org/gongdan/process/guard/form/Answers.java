package org.gongdan.process.guard.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.gongdan.core.InvalidException.FieldError;
import org.gongdan.core.RefusedException;
import org.gongdan.process.words.Translation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Refuses answers that do not fit the deployed form of a task or start event. Where there is no form, there is nothing to answer. */
public class Answers {

    private static final FormSchema NO_FORM = new FormSchema("", Map.of());

    private final MessageSource messages;
    private final Supplier<Translation> words;

    /** A deployed form never changes, so what was read from it stays true. */
    private final Map<String, FormValidator> validators = new ConcurrentHashMap<>();

    /** The words are those of whoever is being answered, asked anew each time. */
    public Answers(MessageSource messages, Supplier<Translation> words) {
        this.messages = messages;
        this.words = words;
    }

    /** A form as the person reads it. */
    InputStream told(InputStream form) {
        try (form) {
            return new ByteArrayInputStream(words.get().ofForm(form.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void checkTask(CommandContext context, String taskId, @Nullable Map<String, Object> answers) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            return; // the command itself says so
        }
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        TaskDefinition definition = task.getTaskDefinition();
        FormDefinition form = definition == null ? null : definition.getFormDefinition();
        check(validator(context, form, task, deployment(task)), answers);
    }

    void checkStart(CommandContext context, String processDefinitionId, @Nullable Map<String, Object> answers) {
        ProcessDefinitionEntity definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId);
        context.getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkCreateProcessInstance(definition));
        check(validator(context, definition.getStartFormDefinition(), null, definition.getDeploymentId()), answers);
    }

    /**
     * Does what completes a task. Where a rule says no, the engine's own doors answer with its sentence, as they do of answers that do
     * not fit; ours tell it themselves.
     */
    <T> T told(CommandContext context, Command<T> command) {
        try {
            return command.execute(context);
        } catch (RuntimeException failed) {
            RefusedException no = context.getAuthenticatedUserId() == null ? null : refusal(failed);
            throw no == null ? failed : refused(new FieldError("", no.key(), no.arguments()));
        }
    }

    /** The engine wraps what a listener throws. */
    private static @Nullable RefusedException refusal(@Nullable Throwable failed) {
        return failed == null || failed instanceof RefusedException
                ? (RefusedException) failed
                : refusal(failed.getCause());
    }

    void checkNone(@Nullable Map<String, Object> answers) {
        check(new FormValidator(NO_FORM), answers);
    }

    private void check(FormValidator validator, @Nullable Map<String, Object> answers) {
        List<FieldError> errors = validator.errors(PlainAnswers.of(answers));
        if (!errors.isEmpty()) {
            Translation translation = words.get();
            List<FieldError> told =
                    errors.stream().map(error -> told(error, translation)).toList();
            throw new AnswersRefusedException(
                    told, told.stream().map(this::sentence).collect(Collectors.joining(" ")));
        }
    }

    private static FieldError told(FieldError error, Translation translation) {
        Object[] arguments = error.arguments().clone();
        arguments[0] = translation.of(String.valueOf(arguments[0]));
        return new FieldError(error.field(), error.key(), arguments);
    }

    private @Nullable String deployment(TaskEntity task) {
        ProcessDefinitionEntity definition = task.getProcessDefinition();
        return definition == null ? null : definition.getDeploymentId();
    }

    private FormValidator validator(
            CommandContext context,
            @Nullable FormDefinition form,
            @Nullable VariableScope scope,
            @Nullable String deployment) {
        Expression key = form == null ? null : form.getCamundaFormDefinitionKey();
        if (key == null) {
            return new FormValidator(NO_FORM);
        }
        String name = String.valueOf(scope == null ? key.getExpressionText() : key.getValue(scope));
        CamundaFormDefinition definition = context.runWithoutAuthorization(
                new GetCamundaFormDefinitionCmd(reference(name, form.getCamundaFormDefinitionBinding()), deployment));
        if (definition == null) {
            throw refused(new FieldError("", "process.answer.no-form", name));
        }
        return validators.computeIfAbsent(definition.getId(), id -> read(context, definition));
    }

    private CamundaFormRef reference(String name, @Nullable String binding) {
        return new CamundaFormRefImpl(name, binding == null ? "latest" : binding);
    }

    private FormValidator read(CommandContext context, CamundaFormDefinition definition) {
        try (InputStream content = context.runWithoutAuthorization(
                new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()))) {
            return new FormValidator(FormSchema.parse(content.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FormSchemaException wrong) {
            throw refused(new FieldError("", "process.answer.no-form", definition.getKey()));
        }
    }

    private AnswersRefusedException refused(FieldError error) {
        return new AnswersRefusedException(List.of(error), sentence(error));
    }

    private String sentence(FieldError error) {
        return String.valueOf(messages.getMessage(
                error.key(),
                error.arguments(),
                error.key() + " (" + error.field() + ")",
                LocaleContextHolder.getLocale()));
    }
}
