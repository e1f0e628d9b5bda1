package org.gongdan.load;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The engine alone on the product's diagrams, with steps that only set what the diagram waits for: no web, no tables of
 * ours, no decisions. The measure of what the same drawing costs at least. A process of its own, told by lines like
 * {@code 4 500 deliveries}: four clients, five hundred tickets, with their two deliveries each; answers with the seconds.
 */
final class BareEngine {

    private static final String DELIVERY = "notification-delivery";

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final AtomicInteger number = new AtomicInteger();
    private final JdbcTemplate database;
    private final AtomicInteger rung = new AtomicInteger();
    private final AtomicLong firstRung = new AtomicLong();
    private final AtomicLong lastRung = new AtomicLong();
    private boolean deliveries;

    private BareEngine(String url, String user, String password) throws IOException {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(50);
        pool.setMinimumIdle(10);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setCmmnEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setJobExecutor(jobExecutor());
        configuration.setJobExecutorActivate(true);
        configuration.setBeans(steps());
        engine = configuration.buildProcessEngine();
        database = new JdbcTemplate(pool);
        database.execute("create index gongdan_job_duedate on act_ru_job (duedate_)");
        runtime = engine.getRuntimeService();
        var deployment = engine.getRepositoryService().createDeployment();
        for (Resource diagram : new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn")) {
            deployment.addInputStream(diagram.getFilename(), diagram.getInputStream());
        }
        deployment.deploy();
    }

    public static void main(String[] access) throws IOException {
        BareEngine bare = new BareEngine(access[0], access[1], access[2]);
        System.out.println("ready");
        Scanner orders = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8);
        while (orders.hasNextLine()) {
            String[] order = orders.nextLine().split(" ");
            int clients = Integer.parseInt(order[0]);
            int tickets = Integer.parseInt(order[1]);
            double seconds = order[2].equals("timers")
                    ? bare.ring(clients, tickets)
                    : bare.run(clients, tickets, order[2].equals("deliveries"));
            System.out.println("took " + seconds);
        }
        System.exit(0);
    }

    private double run(int clients, int tickets, boolean withDeliveries) {
        deliveries = withDeliveries;
        long before = openTasks();
        long begun = System.nanoTime();
        Clients.share(clients, tickets, ticket -> start());
        Patience patience = Patience.of(Duration.ofMinutes(5));
        patience.until(() -> openTasks() >= before + tickets);
        double seconds = (System.nanoTime() - begun) / 1e9;
        patience.until(() ->
                engine.getManagementService().createJobQuery().executable().count() == 0);
        return seconds;
    }

    /** So many timers that are due at one instant; the seconds from the first that rings to the last. */
    private double ring(int clients, int timers) {
        int before = number.get();
        Clients.share(
                clients,
                timers,
                ticket -> runtime.startProcessInstanceByKey("service-level", "ST-" + number.incrementAndGet()));
        rung.set(0);
        database.update("""
                update act_ru_job set duedate_ = now() + interval '3 seconds' where process_instance_id_ in (
                    select id_ from act_ru_execution
                    where business_key_ like 'ST-%' and substr(business_key_, 4)::int > ?)
                """, before);
        Patience.of(Duration.ofMinutes(20)).until(() -> rung.get() >= timers);
        return (lastRung.get() - firstRung.get()) / 1e9;
    }

    /** The step at which a timer has rung. */
    private void rings(DelegateExecution execution) {
        long now = System.nanoTime();
        if (rung.incrementAndGet() == 1) {
            firstRung.set(now);
        }
        lastRung.set(now);
        execution.setVariable("escalates", false);
    }

    /** One transaction, as the product's: the lifecycle, and the mail that says it was received. */
    private void start() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    long ticket = number.incrementAndGet();
                    runtime.startProcessInstanceByKey("incident", "GD-" + ticket, Map.of("ticketId", ticket));
                    deliver("GD-" + ticket);
                    return ticket;
                });
    }

    private void deliver(String ticket) {
        if (deliveries) {
            runtime.startProcessInstanceByKey(DELIVERY, ticket, Map.of("notificationId", 1L));
        }
    }

    private long openTasks() {
        return engine.getTaskService().createTaskQuery().count();
    }

    private static DefaultJobExecutor jobExecutor() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(4);
        executor.setMaxPoolSize(4);
        executor.setQueueSize(12);
        executor.setMaxJobsPerAcquisition(12);
        executor.setWaitTimeInMillis(500);
        executor.setMaxWait(500);
        executor.setBackoffTimeInMillis(50);
        executor.setMaxBackoff(1_000);
        return executor;
    }

    private Map<Object, Object> steps() {
        Map<Object, Object> steps = new HashMap<>();
        steps.put("classifyTicket", sets(Map.of("category", "hardware", "classified", true)));
        steps.put("prioritiseTicket", sets(Map.of("priority", "high")));
        steps.put("routeTicket", sets(Map.of("team", "infrastructure")));
        steps.put("promiseTargets", sets(Map.of("dueAt", in(Duration.ofHours(8)))));
        steps.put("setAlarm", sets(Map.of("alarmAt", in(Duration.ofHours(6)))));
        steps.put("raiseAlarm", (JavaDelegate) this::rings);
        steps.put("findAgent", sets(Map.of("agentFound", true, "assignee", "omar.haddad")));
        steps.put("assignAgent", (JavaDelegate) execution -> deliver(execution.getProcessBusinessKey()));
        List.of(
                        "recordTriage",
                        "deliverNotification",
                        "offerToTeam",
                        "resolveTicket",
                        "acceptSilently",
                        "reopenTicket",
                        "closeTicket",
                        "closeAsWithdrawn",
                        "askForSatisfaction",
                        "pauseClocks",
                        "resumeClocks",
                        "raiseTicket",
                        "handWorkToTeam",
                        "handWorkToLead")
                .forEach(step -> steps.put(step, sets(Map.of())));
        return steps;
    }

    private static JavaDelegate sets(Map<String, Object> variables) {
        return (DelegateExecution execution) -> variables.forEach(execution::setVariable);
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }
}
