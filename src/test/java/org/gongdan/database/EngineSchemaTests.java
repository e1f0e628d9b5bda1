package org.gongdan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.gongdan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EngineSchemaTests {

    @Test
    void indexesTheDueDatesOfJobs() {
        assertThat(jdbc(TestDatabase.fresh())
                        .queryForList(
                                "select indexdef from pg_indexes where tablename = 'act_ru_job' and indexdef like ?",
                                String.class,
                                "%(duedate_)"))
                .hasSize(1);
    }

    @Test
    void comesUpOnTwoNodesThatStartOnAnEmptyDatabaseAtTheSameMoment() throws Exception {
        var database = TestDatabase.empty();
        var bothReady = new CyclicBarrier(2);
        Callable<ProcessEngine> node = () -> {
            bothReady.await();
            return startNode(database);
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            var engines = threads.invokeAll(List.of(node, node));
            for (var started : engines) {
                var engine = started.get();
                assertThat(engine.getManagementService().getProperties()).containsKey("schema.version");
                engine.close();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(jdbc(database)
                        .queryForObject(
                                "select count(*) from flyway_schema_history where version = '001'", Integer.class))
                .isOne();
    }

    private static ProcessEngine startNode(TestDatabase.Access database) {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .javaMigrations(new EngineSchema())
                .load()
                .migrate();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("node-" + Thread.currentThread().getId());
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUrl(database.url());
        configuration.setJdbcUsername(database.username());
        configuration.setJdbcPassword(database.password());
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setJobExecutorActivate(false);
        return configuration.buildProcessEngine();
    }

    private static JdbcTemplate jdbc(TestDatabase.Access database) {
        return new JdbcTemplate(new DriverManagerDataSource(database.url(), database.username(), database.password()));
    }
}
