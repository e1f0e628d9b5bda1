package org.gongdan.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.gongdan.process.words.ModelWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a new ticket of a type is asked beyond the common fields: the newest deployed form {@code request-<type>}. A type
 * without such a form is asked nothing more.
 */
@Component
@Transactional(readOnly = true)
public class TypeForms {

    private final ProcessEngineConfigurationImpl engine;

    /** A deployed form never changes, so what was read from it stays true. */
    private final Map<String, TypeForm> read = new ConcurrentHashMap<>();

    private final ModelWords words;

    TypeForms(ProcessEngine engine, ModelWords words) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.words = words;
    }

    /** In the language of whoever is being answered. */
    public TypeForm of(String type) {
        return named("request-" + type);
    }

    /** The newest form of this id; one that nobody deployed asks nothing. */
    public TypeForm named(String id) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> newest(context, id))
                .map(form -> form.in(words.translation()))
                .orElse(TypeForm.NOTHING);
    }

    private Optional<TypeForm> newest(CommandContext context, String form) {
        @Nullable
        CamundaFormDefinition definition = context.runWithoutAuthorization(
                new GetCamundaFormDefinitionCmd(new CamundaFormRefImpl(form, "latest"), null));
        return Optional.ofNullable(definition)
                .map(found -> read.computeIfAbsent(found.getId(), id -> read(context, found)));
    }

    private TypeForm read(CommandContext context, CamundaFormDefinition form) {
        try (InputStream content = context.runWithoutAuthorization(
                new GetDeploymentResourceCmd(form.getDeploymentId(), form.getResourceName()))) {
            return TypeForm.parse(content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
