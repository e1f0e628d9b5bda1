package org.gongdan.database;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Schemas for any server; and a server, when none is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    EngineSchema engineSchema() {
        return new EngineSchema();
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoServerConfigured.class)
    static class Embedded {

        /** Closed after everything that holds connections, because that depends on the details below. */
        @Bean
        PostgresServer postgresServer(DatabaseProperties properties) {
            return PostgresServer.start(
                    DatabaseFolder.in(properties.home()),
                    ServerSettings.durable(properties.database().settings()),
                    properties.database().port());
        }

        @Bean
        JdbcConnectionDetails jdbcConnectionDetails(PostgresServer server) {
            return new EmbeddedConnectionDetails(server);
        }
    }

    private record EmbeddedConnectionDetails(PostgresServer server) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return server.url(PasswordFile.APPLICATION);
        }

        @Override
        public String getUsername() {
            return PasswordFile.APPLICATION;
        }

        @Override
        public String getPassword() {
            return server.passwords().application();
        }
    }

    static class NoServerConfigured extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var url = context.getEnvironment().getProperty("spring.datasource.url");
            return new ConditionOutcome(
                    !StringUtils.hasText(url), ConditionMessage.of("spring.datasource.url is " + url));
        }
    }
}
