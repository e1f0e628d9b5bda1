package org.gongdan.database;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in a sentence that the configured server does not answer or does not let us in. */
class ServerUnreachableAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    /** Classes of SQL states: connection exception, invalid authorization, no such database, too many connections. */
    private static final Set<String> AT_THE_DOOR = Set.of("08", "28", "3D", "53");

    private final Environment environment;

    ServerUnreachableAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PSQLException cause) {
        var state = cause.getSQLState();
        if (state == null || state.length() < 2 || !AT_THE_DOOR.contains(state.substring(0, 2))) {
            return null;
        }
        var url = environment.getProperty("spring.datasource.url", "that Gongdan started itself");
        return new FailureAnalysis(
                "The database " + url.replaceFirst("\\?.*", "") + " cannot be used: " + cause.getMessage(),
                "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that the "
                        + "server runs; without them Gongdan starts a database of its own.",
                cause);
    }
}
