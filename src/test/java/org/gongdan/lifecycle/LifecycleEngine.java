package org.gongdan.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.gongdan.process.feel.CompiledFeelFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One bare in-memory engine for all stories, with every diagram and form of the checkout. Its clock stands still until
 * {@link #pass}; its jobs run only when told to. Each test class starts with an empty history.
 */
final class LifecycleEngine implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    private static final Steps STEPS = new Steps();
    private static final ProcessEngine ENGINE = start();

    @Override
    public void beforeAll(ExtensionContext context) {
        ProcessEngineTests.init(ENGINE);
        ENGINE.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .rootProcessInstances()
                .finished()
                .list()
                .forEach(story -> ENGINE.getHistoryService().deleteHistoricProcessInstance(story.getId()));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-23T08:00:00Z")));
        STEPS.reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ENGINE.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> ENGINE.getRuntimeService().deleteProcessInstance(id, "story told"));
        ClockUtil.reset();
    }

    Steps steps() {
        return STEPS;
    }

    /** Starts the diagram for the ticket of the {@link Cast} and runs on to the first wait. */
    ProcessInstance start(String diagram, Map<String, Object> variables) {
        ProcessInstance instance =
                ENGINE.getRuntimeService().startProcessInstanceByKey(diagram, Cast.TICKET, variables);
        settle();
        return instance;
    }

    ProcessInstance start(String diagram) {
        return start(diagram, Map.of("ticketId", Cast.TICKET_ID, "team", Cast.TEAM));
    }

    /** Tells every instance of the ticket that waits for this event, and runs on. */
    void tell(String event, Map<String, Object> variables) {
        ENGINE.getRuntimeService()
                .createMessageCorrelation(event)
                .processInstanceBusinessKey(Cast.TICKET)
                .setVariables(variables)
                .correlateAllWithResult();
        settle();
    }

    void tell(String event) {
        tell(event, Map.of());
    }

    /** The one open task with this id. */
    Task task(String activity) {
        Task task = ENGINE.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(activity)
                .initializeFormKeys()
                .singleResult();
        if (task == null) {
            throw new AssertionError("No task waits at " + activity + ".");
        }
        return task;
    }

    List<String> groups(Task task) {
        return ENGINE.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .toList();
    }

    void complete(String activity, Map<String, Object> answers) {
        ENGINE.getTaskService().complete(task(activity).getId(), answers);
        settle();
    }

    /** Moves the clock and lets the due timers fire. */
    void pass(Duration time) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
        settle();
    }

    /** Runs every job that is due, one by one since one may end another, until none is; failing jobs fail the test. */
    void settle() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            ENGINE.getManagementService().executeJob(due.get(0).getId());
        }
    }

    List<Job> jobs() {
        return ENGINE.getManagementService().createJobQuery().active().list();
    }

    boolean running(ProcessInstance instance) {
        return ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 1;
    }

    Object variable(ProcessInstance instance, String name) {
        return ENGINE.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }

    /** The ids of all nodes of this diagram that any story of the running test class has reached. */
    Set<String> reached(String diagram) {
        Set<String> reached = new HashSet<>();
        ENGINE.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .filter(node -> diagram.equals(node.getProcessDefinitionKey()))
                .map(HistoricActivityInstance::getActivityId)
                .forEach(reached::add);
        return reached;
    }

    ProcessEngine engine() {
        return ENGINE;
    }

    private static List<Job> due() {
        return ENGINE.getManagementService()
                .createJobQuery()
                .executable()
                .active()
                .orderByJobDuedate()
                .asc()
                .list();
    }

    private static ProcessEngine start() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("lifecycle");
        configuration.setJdbcUrl("jdbc:h2:mem:lifecycle;DB_CLOSE_DELAY=-1");
        configuration.setHistory(ProcessEngineConfigurationImpl.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setCmmnEnabled(false);
        configuration.setBeans(STEPS.beans());
        configuration.setDmnEngineConfiguration(
                ((DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration())
                        .feelEngineFactory(new CompiledFeelFactory()));
        ProcessEngine engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment().name("lifecycle");
        Models.diagrams().forEach(file -> deployment.addInputStream(file.toString(), Models.open(file)));
        Models.forms().forEach(file -> deployment.addInputStream(file.toString(), Models.open(file)));
        Models.tables().forEach(file -> deployment.addInputStream(file.toString(), Models.open(file)));
        deployment.deploy();
        // Starts by the clock: no story but its own tells of it.
        engine.getRepositoryService().suspendProcessDefinitionByKey("housekeeping", true, null);
        return engine;
    }
}
