package org.gongdan.process;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Publishes what happens to user tasks, whichever door it came through (Desk, Tasklist, REST), inside the engine's own
 * transaction: the ticket's row follows the task.
 */
@Component
class TaskEvents extends AbstractProcessEnginePlugin {

    private static final String ABOUT = "taskAbout";

    private final ApplicationEventPublisher events;

    TaskEvents(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(new Listening());
    }

    /**
     * Every ticket has its "Work on ticket": the number tells one task from the next in Tasklist and Cockpit. Where a ticket
     * has several of one kind, the diagram says what each is about.
     */
    private void created(DelegateTask task) {
        Object about = task.getVariable(ABOUT);
        String name = about == null ? task.getName() : UserTasks.named(task.getName(), about.toString());
        task.setName(UserTasks.named(name, task.getExecution().getProcessBusinessKey()));
        if (UserTasks.followsTicket(task.getBpmnModelElementInstance())) {
            events.publishEvent(new UserTaskCreated(task.getExecution().getProcessBusinessKey(), plan -> {
                task.setDueDate(UserTasks.date(plan.due()));
                task.setFollowUpDate(UserTasks.date(plan.lookAt()));
                task.setPriority(plan.priority());
            }));
        }
    }

    private void assigned(DelegateTask task) {
        events.publishEvent(new UserTaskAssigned(
                task.getExecution().getProcessBusinessKey(),
                task.getExecution().getProcessInstance().getSuperExecution() == null
                        && UserTasks.followsTicket(task.getBpmnModelElementInstance()),
                task.getAssignee()));
    }

    /**
     * The words are said here, not by a step: a step behind the task runs as a job, which no longer knows who said them. They
     * are removed, so that they are said once and no personal word stays among the variables.
     */
    private void completed(DelegateTask task) {
        events.publishEvent(new UserTaskCompleted(
                task.getExecution().getProcessBusinessKey(),
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getBpmnModelElementInstance().getCamundaFormRef(),
                StepChecks.of(task.getBpmnModelElementInstance()),
                Context.getCommandContext().getAuthenticatedUserId()));
        said(task, UserTasks.COMMENT, false);
        said(task, UserTasks.REPLY, true);
    }

    private void said(DelegateTask task, String field, boolean toCustomer) {
        Object said = task.getVariable(field);
        task.removeVariable(field);
        String person = Context.getCommandContext().getAuthenticatedUserId();
        if (person != null && said instanceof String words && !words.isBlank()) {
            events.publishEvent(
                    new UserTaskCommented(task.getExecution().getProcessBusinessKey(), person, words, toCustomer));
        }
    }

    private final class Listening extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            UserTaskActivityBehavior behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
            behavior.getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TaskEvents.this::created);
            behavior.getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, TaskEvents.this::assigned);
            behavior.getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, TaskEvents.this::completed);
        }
    }
}
