package org.gongdan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.gongdan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
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
        Callable<ConfigurableApplicationContext> start = () -> {
            bothReady.await();
            return startNode(database);
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var node : threads.invokeAll(List.of(start, start))) {
                try (var context = node.get()) {
                    assertThat(context.getBean(ProcessEngine.class)
                                    .getManagementService()
                                    .getTableCount())
                            .containsKey("ACT_RU_JOB");
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(jdbc(database)
                        .queryForList("select version from flyway_schema_history where version = '001'", String.class))
                .hasSize(1);
    }

    private static ConfigurableApplicationContext startNode(TestDatabase.Access database) {
        return new SpringApplicationBuilder(Node.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.jmx.enabled=false",
                        "--camunda.bpm.process-engine-name=node"
                                + Thread.currentThread().getId(),
                        "--camunda.bpm.database.schema-update=false",
                        "--camunda.bpm.auto-deployment-enabled=false",
                        "--camunda.bpm.job-execution.enabled=false");
    }

    private static JdbcTemplate jdbc(TestDatabase.Access database) {
        return new JdbcTemplate(new DriverManagerDataSource(database.url(), database.username(), database.password()));
    }

    @Configuration(proxyBeanMethods = false)
    @Import(DatabaseConfiguration.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        CamundaBpmAutoConfiguration.class
    })
    static class Node {}
}
