package org.gongdan;

import org.gongdan.database.TestServer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each Spring context a PostgreSQL database of its own, tables included:
 * {@code @ContextConfiguration(initializers = TestDatabase.class)}. Tests without Spring ask for one by
 * {@link #fresh()}.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What a data source needs to know. */
    public record Access(String url, String username, String password) {}

    /** A new database with all tables of the product. */
    public static Access fresh() {
        return access(TestServer.get().migrated());
    }

    /** A new database with nothing in it. */
    public static Access empty() {
        return access(TestServer.get().empty());
    }

    private static Access access(String database) {
        var server = TestServer.get();
        return new Access(server.url(database), server.username(), server.password());
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var access = fresh();
        TestPropertyValues.of(
                        "spring.datasource.url=" + access.url(),
                        "spring.datasource.username=" + access.username(),
                        "spring.datasource.password=" + access.password())
                .applyTo(context);
    }
}
