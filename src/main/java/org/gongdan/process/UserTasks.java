package org.gongdan.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.process.guard.form.AnswersRefusedException;
import org.gongdan.process.words.ModelWords;
import org.gongdan.process.words.Translation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The open user tasks of tickets: what is to be done, with which form, by whom. Told in the words of who asks. */
@Component
public class UserTasks {

    /** The field of any form that holds what the person has to say; it goes into the conversation, not to the diagram. */
    public static final String COMMENT = "comment";

    /** The field of any form that holds what the person writes to the customer; it goes out at once, in their name. */
    public static final String REPLY = "reply";

    /** The field of a step's form that goes to the customer as its solution. */
    public static final String SOLUTION = "solution";

    /** What a form asks for that goes to the customer word for word. */
    public static final List<String> TO_CUSTOMER = List.of(SOLUTION, REPLY);

    private static final String TICKETS_DUE = "${dueAt}";

    private static final String SEPARATOR = " · ";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final FormService forms;
    private final RepositoryService repository;
    private final ModelWords words;
    private final EngineReader reader;
    private final TypeForms typeForms;

    UserTasks(
            TaskService tasks,
            RuntimeService runtime,
            FormService forms,
            RepositoryService repository,
            ModelWords words,
            EngineReader reader,
            TypeForms typeForms) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.forms = forms;
        this.repository = repository;
        this.words = words;
        this.reader = reader;
        this.typeForms = typeForms;
    }

    @Transactional(readOnly = true)
    public List<OpenTask> of(String businessKey) {
        Translation translation = words.translation();
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).initializeFormKeys().list().stream()
                .map(task -> openTask(task, translation))
                .toList();
    }

    /** The tasks drawn in the ticket's own diagram, not in one that it calls, and those that its agent has there. */
    @Transactional(readOnly = true)
    public List<OpenTask> ofWork(String businessKey, @Nullable String agent) {
        Set<String> lifecycles = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getProcessDefinitionId)
                .collect(Collectors.toSet());
        return of(businessKey).stream()
                .filter(task ->
                        lifecycles.contains(task.definition()) || agent != null && agent.equals(task.assignee()))
                .toList();
    }

    /** The open task of this ticket with this id; a task of another ticket is not found. */
    @Transactional(readOnly = true)
    public OpenTask of(String businessKey, String id) {
        return of(businessKey).stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("process.not-found.task"));
    }

    /** The business key of the ticket that an open task works on. */
    @Transactional(readOnly = true)
    public String ticketOf(String id) {
        return Optional.ofNullable(reader.ticketOfTask(id))
                .orElseThrow(() -> new NotFoundException("process.not-found.task"));
    }

    /** The same of several, by task; what is no open task is missing. */
    @Transactional(readOnly = true)
    public Map<String, String> ticketsOf(Collection<String> ids) {
        return reader.ticketsOfTasks(String.join(",", ids)).stream()
                .collect(Collectors.toMap(EngineReader.Worked::task, EngineReader.Worked::ticket));
    }

    /** The form's form-js schema as JSON, or empty when the task has no form. */
    @Transactional(readOnly = true)
    public Optional<String> form(OpenTask task) {
        if (task.form() == null) {
            return Optional.empty();
        }
        try (InputStream schema = forms.getDeployedTaskForm(task.id())) {
            return Optional.of(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the diagram wants ticked off in the task, in its own words. */
    @Transactional(readOnly = true)
    public StepChecks checks(OpenTask task) {
        return StepChecks.of(drawn(task));
    }

    private UserTask drawn(OpenTask task) {
        return repository.getBpmnModelInstance(task.definition()).getModelElementById(task.activity());
    }

    /** What the diagram tells the person who does the task. */
    @Transactional(readOnly = true)
    public String guidance(OpenTask task) {
        return drawn(task).getDocumentations().stream()
                .findFirst()
                .map(Documentation::getTextContent)
                .map(words.translation()::of)
                .orElse("");
    }

    /** Refuses answers that do not fit the task's form, as completing it would, and leaves it open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void check(OpenTask task, Map<String, Object> answers) {
        List<InvalidException.FieldError> errors =
                task.form() == null ? List.of() : typeForms.named(task.form()).errors(answers);
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    /** What the instance of an open task keeps under this name. */
    @Transactional(readOnly = true)
    public Optional<Object> variable(String task, String name) {
        return Optional.ofNullable(tasks.getVariable(task, name));
    }

    /** Completes the task; answers that do not fit its form are named field by field. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(OpenTask task, Map<String, Object> answers) {
        try {
            forms.submitTaskForm(task.id(), answers);
        } catch (AnswersRefusedException refused) {
            throw new InvalidException(refused.errors());
        }
    }

    /** Gives all open tasks of the ticket that are worked by the assignee to this agent, or back to the team. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(OpenTask task, @Nullable String agent) {
        tasks.setAssignee(task.id(), agent);
    }

    /**
     * Keeps the plan of the ticket's open work in step with its row, which is asked only if there is such work; tasks that know
     * it already are left alone.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(String businessKey, Supplier<Plan> row) {
        List<EngineReader.Planned> open = reader.planned(businessKey).stream()
                .filter(task -> followsTicket(
                        repository.getBpmnModelInstance(task.definition()).getModelElementById(task.activity())))
                .toList();
        if (!open.isEmpty()) {
            Plan plan = row.get();
            open.stream().filter(task -> !plan.isKnownTo(task)).forEach(task -> write(task.task(), plan));
        }
    }

    /** A task that its drawing gives a date of its own, such as an approval, keeps that. */
    static boolean followsTicket(UserTask drawn) {
        return drawn.getCamundaDueDate() == null || drawn.getCamundaDueDate().equals(TICKETS_DUE);
    }

    private void write(String id, Plan plan) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task != null) {
            task.setDueDate(date(plan.due()));
            task.setFollowUpDate(date(plan.lookAt()));
            task.setPriority(plan.priority());
            tasks.saveTask(task);
        }
    }

    static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    /** A task's name in the engine: its text in the drawing, what it is about where that is said, and its ticket. */
    static String named(String text, String more) {
        return text + SEPARATOR + more;
    }

    private static String text(String named) {
        int end = named.lastIndexOf(SEPARATOR);
        return end < 0 ? named : named.substring(0, end);
    }

    /** The groups of teams and roles whose members may do the task, or the people who may. */
    private static Set<String> named(List<IdentityLink> links, Function<IdentityLink, @Nullable String> who) {
        return links.stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(who)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private OpenTask openTask(Task task, Translation translation) {
        List<IdentityLink> links = tasks.getIdentityLinksForTask(task.getId());
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                Arrays.stream(text(task.getName()).split(SEPARATOR))
                        .map(translation::of)
                        .collect(Collectors.joining(SEPARATOR)),
                task.getCamundaFormRef() == null
                        ? null
                        : task.getCamundaFormRef().getKey(),
                task.getAssignee(),
                named(links, IdentityLink::getGroupId),
                named(links, IdentityLink::getUserId),
                task.getProcessDefinitionId(),
                task.getCreateTime().toInstant());
    }

    /** When work is due, when to look at it, and its priority, by which Tasklist may sort: the higher, the sooner. */
    public record Plan(@Nullable Instant due, @Nullable Instant lookAt, int priority) {

        /** The engine keeps milliseconds. */
        private boolean isKnownTo(EngineReader.Planned task) {
            return Objects.equals(date(task.due()), date(due))
                    && Objects.equals(date(task.lookAt()), date(lookAt))
                    && task.priority() == priority;
        }
    }

    /** A user task that waits for somebody; {@code activity} is its element id in the diagram. */
    public record OpenTask(
            String id,
            String activity,
            String name,
            @Nullable String form,
            @Nullable String assignee,
            Set<String> groups,
            Set<String> users,
            String definition,
            Instant since) {}
}
