package org.gongdan.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.gongdan.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PackagedModelRowsTests {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private static SqlSessionFactory sessions;

    @BeforeAll
    static void connect() {
        var access = TestDatabase.fresh();
        var source = new DriverManagerDataSource(access.url(), access.username(), access.password());
        var configuration = new Configuration(new Environment("test", new JdbcTransactionFactory(), source));
        configuration.addMapper(PackagedModelRows.class);
        sessions = new SqlSessionFactoryBuilder().build(configuration);
    }

    @Test
    void remembersTheLastContent() {
        try (SqlSession session = sessions.openSession()) {
            PackagedModelRows rows = session.getMapper(PackagedModelRows.class);
            assertThat(rows.sha256("triage.bpmn")).isNull();

            rows.remember("triage.bpmn", "old", NOW);
            rows.remember("triage.bpmn", "new", NOW);

            assertThat(rows.sha256("triage.bpmn")).isEqualTo("new");
        }
    }

    @Test
    void letsOneNodeDeployAtATime() {
        try (SqlSession first = sessions.openSession()) {
            PackagedModelRows rows = first.getMapper(PackagedModelRows.class);
            rows.lock();
            var second = CompletableFuture.supplyAsync(PackagedModelRowsTests::lockAndRead);
            await().during(Duration.ofMillis(300)).until(() -> !second.isDone());

            rows.remember("incident.bpmn", "by the first", NOW);
            first.commit();

            assertThat(second.join()).isEqualTo("by the first");
        }
    }

    private static String lockAndRead() {
        try (SqlSession session = sessions.openSession()) {
            PackagedModelRows rows = session.getMapper(PackagedModelRows.class);
            rows.lock();
            return String.valueOf(rows.sha256("incident.bpmn"));
        }
    }
}
