package org.gongdan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

/** The product's own PostgreSQL with the settings it has in earnest, for measuring; several databases in one server. */
public final class DurableServer implements AutoCloseable {

    private static final Map<String, String> COUNTING = Map.of("shared_preload_libraries", "pg_stat_statements");

    private final DatabaseFolder folder;
    private final PostgresServer server;

    private DurableServer(DatabaseFolder folder) {
        this.folder = folder;
        this.server = PostgresServer.start(folder, ServerSettings.durable(COUNTING), 0);
    }

    public static DurableServer in(Path home) {
        return new DurableServer(TestServer.folderIn(home));
    }

    /** Makes an empty database and tells its address. */
    public String create(String database) {
        try (var connection = DriverManager.getConnection(
                        server.url("postgres"),
                        PasswordFile.SUPERUSER,
                        server.passwords().superuser());
                var statement = connection.createStatement()) {
            statement.execute("create database " + database + " owner " + username());
            countStatements(database);
            return server.url(database);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void countStatements(String database) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        server.url(database),
                        PasswordFile.SUPERUSER,
                        server.passwords().superuser());
                var statement = connection.createStatement()) {
            statement.execute("create extension pg_stat_statements");
            statement.execute("grant pg_read_all_stats to " + username());
        }
    }

    public String username() {
        return PasswordFile.APPLICATION;
    }

    public String password() {
        return server.passwords().application();
    }

    public long pid() {
        try (Stream<String> lines = Files.lines(folder.data().resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
