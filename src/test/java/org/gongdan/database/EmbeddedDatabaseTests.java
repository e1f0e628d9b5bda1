package org.gongdan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an application gets that configures no database. */
class EmbeddedDatabaseTests {

    @TempDir
    static Path home;

    @Test
    void keepsWhatIsAcknowledgedWhateverTheSettingsSay() {
        runWith("gongdan.database.settings.fsync=off", (jdbc, server) -> {
            assertThat(show(jdbc, "fsync")).isEqualTo("on");
            assertThat(show(jdbc, "synchronous_commit")).isEqualTo("on");
            assertThat(show(jdbc, "full_page_writes")).isEqualTo("on");
            assertThat(show(jdbc, "jit")).isEqualTo("off");
        });
    }

    @Test
    void takesOtherSettings() {
        runWith(
                "gongdan.database.settings.work_mem=3MB",
                (jdbc, server) -> assertThat(show(jdbc, "work_mem")).isEqualTo("3MB"));
    }

    @Test
    void keepsItsDataBetweenStarts() {
        run((jdbc, server) -> jdbc.execute("create table kept as select '工单' as word"));

        run((jdbc, server) -> assertThat(jdbc.queryForObject("select word from kept", String.class))
                .isEqualTo("工单"));
    }

    @Test
    void givesTheProgramNoSuperuser() {
        run((jdbc, server) -> {
            assertThat(jdbc.queryForObject("select rolsuper from pg_roles where rolname = user", Boolean.class))
                    .isFalse();
            assertThat(jdbc.queryForObject(
                            "select pg_get_userbyid(datdba) from pg_database where datname = current_database()",
                            String.class))
                    .isEqualTo("gongdan");
        });
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        run((jdbc, server) -> {
            assertThatThrownBy(() -> connect(server, "postgres", "")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> connect(server, "gongdan", "gongdan")).hasMessageContaining("password");
            assertThat(show(jdbc, "listen_addresses")).isEqualTo("127.0.0.1");
        });
    }

    @Test
    void keepsThePasswordsInAFileThatOnlyTheOwnerReads() throws Exception {
        run((jdbc, server) -> {});

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("database").resolve("pgpass"))))
                .isEqualTo("rw-------");
    }

    @Test
    void makesNewPasswordsWhenTheFileIsLost() throws Exception {
        run((jdbc, server) -> {});
        Files.delete(home.resolve("database").resolve("pgpass"));

        run((jdbc, server) ->
                assertThat(jdbc.queryForObject("select user", String.class)).isEqualTo("gongdan"));
    }

    @Test
    void leavesNoServerBehind() throws Exception {
        run((jdbc, server) -> assertThat(serverProcess()).isTrue());

        assertThat(serverProcess()).isFalse();
    }

    @Test
    void staysAwayWhenAServerIsConfigured() {
        context("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/elsewhere")
                .run(context -> assertThat(context).doesNotHaveBean(PostgresServer.class));
    }

    private static void run(BiConsumer<JdbcTemplate, PostgresServer> check) {
        runWith("spring.datasource.url=", check);
    }

    private static void runWith(String property, BiConsumer<JdbcTemplate, PostgresServer> check) {
        context(property)
                .run(context ->
                        check.accept(context.getBean(JdbcTemplate.class), context.getBean(PostgresServer.class)));
    }

    private static ApplicationContextRunner context(String property) {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class))
                .withUserConfiguration(DatabaseConfiguration.class)
                .withPropertyValues("gongdan.home=" + home, property);
    }

    private static String show(JdbcTemplate jdbc, String setting) {
        return jdbc.queryForObject("select current_setting(?)", String.class, setting);
    }

    private static void connect(PostgresServer server, String user, String password) throws SQLException {
        DriverManager.getConnection(server.url("gongdan"), user, password).close();
    }

    private static boolean serverProcess() {
        try {
            return ServerProcess.on(DatabaseFolder.in(home).data()).isPresent();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
