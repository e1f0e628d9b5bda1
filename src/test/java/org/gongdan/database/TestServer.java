package org.gongdan.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL for all tests of this process, the product's own but fast instead of durable. It is kept under
 * {@code target} between runs; its databases are not.
 */
public final class TestServer {

    private static final Path HOME = Path.of("target", "test-database").toAbsolutePath();
    private static final String TEMPLATE = "template_gongdan";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final PostgresServer server;

    private TestServer(PostgresServer server) {
        this.server = server;
        SpringApplication.getShutdownHandlers().add(server::close);
        forgetOldDatabases();
        // A test may let references rest within its transaction.
        execute("grant set on parameter session_replication_role to " + username());
        create(TEMPLATE, "template0");
        Flyway.configure()
                .dataSource(url(TEMPLATE), username(), password())
                .javaMigrations(new EngineSchema())
                .load()
                .migrate();
    }

    public static TestServer get() {
        return Holder.SERVER;
    }

    private static final class Holder {
        private static final TestServer SERVER = new TestServer(start());
    }

    /** Two runs at once take two folders; a folder that a crash of the machine broke is made anew. */
    private static PostgresServer start() {
        for (int slot = 1; ; slot++) {
            var folder = new DatabaseFolder(HOME.resolve("server-" + slot), HOME);
            try {
                return start(folder);
            } catch (DatabaseUnavailableException unavailable) {
                if (!inUse(unavailable)) {
                    FileSystemUtils.deleteRecursively(folder.server().toFile());
                    return start(folder);
                }
            }
        }
    }

    private static PostgresServer start(DatabaseFolder folder) {
        return PostgresServer.start(folder, settings(), 0);
    }

    private static boolean inUse(DatabaseUnavailableException unavailable) {
        return String.valueOf(unavailable.getMessage()).contains("in use");
    }

    private static ServerSettings settings() {
        return ServerSettings.fast(Map.of("max_connections", "300", "shared_buffers", "128MB"));
    }

    /** A folder for a server of its own, which finds the programs unpacked. */
    static DatabaseFolder folderIn(Path home) {
        return new DatabaseFolder(home.resolve("database"), HOME);
    }

    /** A new database with all tables of the product. */
    public String migrated() {
        return next(TEMPLATE);
    }

    /** A new database with nothing in it. */
    public String empty() {
        return next("template0");
    }

    public String url(String database) {
        return server.url(database);
    }

    public String username() {
        return PasswordFile.APPLICATION;
    }

    public String password() {
        return server.passwords().application();
    }

    private String next(String template) {
        var name = "test_" + COUNTER.incrementAndGet();
        create(name, template);
        return name;
    }

    private synchronized void create(String name, String template) {
        execute("create database " + name + " owner " + username() + " template " + template);
    }

    public void drop(String database) {
        execute("drop database if exists " + database + " with (force)");
    }

    private void forgetOldDatabases() {
        query("select datname from pg_database where datname like 'test\\_%' or datname = '" + TEMPLATE + "'")
                .forEach(this::drop);
    }

    private List<String> query(String sql) {
        try (var connection = DriverManager.getConnection(
                        url("postgres"),
                        PasswordFile.SUPERUSER,
                        server.passwords().superuser());
                var rows = connection.createStatement().executeQuery(sql)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(
                        url("postgres"),
                        PasswordFile.SUPERUSER,
                        server.passwords().superuser());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
