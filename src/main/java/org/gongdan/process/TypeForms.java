package org.gongdan.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.gongdan.process.TypeForm.Question;
import org.gongdan.process.words.ModelWords;
import org.gongdan.process.words.Translation;
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

    private static final String REQUEST = "request-";
    private static final int MOST_KEPT = 500;

    private final ProcessEngineConfigurationImpl engine;

    /** A deployed form never changes, so what was read from it stays true. */
    private final Map<String, TypeForm> read = new ConcurrentHashMap<>();

    /** What each version marks as confidential. */
    private final Map<String, Set<String>> marked = new ConcurrentHashMap<>();

    /** What was read, in other languages. */
    private final Map<Said, TypeForm> said = new ConcurrentHashMap<>();

    private final TypeFormRows rows;
    private final ModelWords words;

    TypeForms(ProcessEngine engine, TypeFormRows rows, ModelWords words) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.rows = rows;
        this.words = words;
    }

    /** In the language of whoever is being answered. */
    public TypeForm of(String type) {
        TypeForm form = named(REQUEST + type);
        return form.questions().isEmpty() ? form : form.confided(confidential());
    }

    /** What each type that is asked anything more is asked, by the type. */
    public Map<String, TypeForm> all() {
        Translation translation = words.translation();
        Set<String> confidential = confidential();
        Map<String, TypeForm> forms = new LinkedHashMap<>();
        rows.newest(REQUEST + "%")
                .forEach(form -> forms.put(
                        form.key().substring(REQUEST.length()),
                        in(translation, form.id(), read.computeIfAbsent(form.id(), this::stored))
                                .confided(confidential)));
        return forms;
    }

    /**
     * The keys of all questions, of whatever type, whose answers are confidential: those that any version of a form ever marked so,
     * until an administrator opens them. Going back to an older version, or taking a file, publishes nothing.
     */
    public Set<String> confidential() {
        Map<String, Set<String>> opened = new LinkedHashMap<>();
        rows.versions(REQUEST + "%").forEach(version -> {
            Set<String> keys = opened.computeIfAbsent(version.id(), id -> new HashSet<>());
            if (version.opened() != null) {
                keys.add(version.opened());
            }
        });
        Set<String> confidential = new HashSet<>();
        opened.forEach((id, open) -> marked.computeIfAbsent(id, one -> marked(stored(one))).stream()
                .filter(key -> !open.contains(key))
                .forEach(confidential::add));
        return confidential;
    }

    private static Set<String> marked(TypeForm form) {
        return Stream.concat(form.questions().stream(), form.retired().stream())
                .filter(Question::confidential)
                .map(Question::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private TypeForm stored(String id) {
        return TypeForm.parse(rows.stored(id).content());
    }

    /** The newest form of this id; one that nobody deployed asks nothing. */
    public TypeForm named(String id) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> newest(context, id))
                .map(form -> in(words.translation(), form.id(), form.form()))
                .orElse(TypeForm.NOTHING);
    }

    private TypeForm in(Translation translation, String id, TypeForm form) {
        if (said.size() > MOST_KEPT) {
            said.clear();
        }
        return translation.isEmpty()
                ? form
                : said.computeIfAbsent(new Said(id, translation), other -> form.in(translation));
    }

    private Optional<Deployed> newest(CommandContext context, String form) {
        @Nullable
        CamundaFormDefinition definition = context.runWithoutAuthorization(
                new GetCamundaFormDefinitionCmd(new CamundaFormRefImpl(form, "latest"), null));
        return Optional.ofNullable(definition)
                .map(found ->
                        new Deployed(found.getId(), read.computeIfAbsent(found.getId(), id -> read(context, found))));
    }

    private TypeForm read(CommandContext context, CamundaFormDefinition form) {
        try (InputStream content = context.runWithoutAuthorization(
                new GetDeploymentResourceCmd(form.getDeploymentId(), form.getResourceName()))) {
            return TypeForm.parse(content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Deployed(String id, TypeForm form) {}

    private record Said(String form, Translation translation) {}
}
