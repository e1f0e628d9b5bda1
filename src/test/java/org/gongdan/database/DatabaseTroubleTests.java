package org.gongdan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Each trouble with the folder ends in one sentence that says what is wrong, and one that says what to do. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseTroubleTests {

    @TempDir
    Path home;

    @Test
    void saysThatTheFolderCannotBeWritten() throws Exception {
        var server = Files.createDirectories(TestServer.folderIn(home).server());
        Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessage(
                            "The database folder %s cannot be written by the user %s.",
                            home.resolve("database"), System.getProperty("user.name"));
        } finally {
            Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void saysThatAnotherVersionWroteTheFolder() throws Exception {
        var data = Files.createDirectories(TestServer.folderIn(home).data());
        Files.writeString(data.resolve("PG_VERSION"), "9\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageMatching("The database folder .* was written by PostgreSQL 9, "
                        + "and this Gongdan carries PostgreSQL \\d+\\.");
    }

    @Test
    void saysThatTheDiskIsFull() {
        assertThat(FolderTrouble.of(home, "FATAL:  could not write lock file: No space left on device", home))
                .hasMessage("The disk that holds the database folder %s is full.", home);
    }

    @Test
    void repeatsTheLastFatalWordsOfTheServerInAnyOtherTrouble() {
        var words =
                "LOG:  starting\n2026-11-21 22:00:00 UTC [7] FATAL:  could not create any TCP/IP sockets\nstopped\n";

        assertThat(FolderTrouble.of(home, words, home))
                .hasMessage("The database in %s does not start: could not create any TCP/IP sockets.", home);
    }

    @Test
    void startsAlthoughTheNumberOfADeadServerBelongsToAStrangerNow() throws Exception {
        start().close();
        var note = TestServer.folderIn(home).data().resolve("postmaster.pid");
        Files.writeString(note, ProcessHandle.current().pid() + "\n");

        try (var server = start()) {
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void endsTheStartWithTheSentenceAndNoStackTrace(CapturedOutput output) {
        var application = new SpringApplicationBuilder(DatabaseConfiguration.class).web(WebApplicationType.NONE);

        assertThatThrownBy(() -> application.run("--gongdan.home=/proc/gongdan"))
                .hasRootCauseInstanceOf(DatabaseUnavailableException.class);
        assertThat(output).contains("APPLICATION FAILED TO START", "The database folder /proc/gongdan/database cannot");
        assertThat(output).doesNotContain("\tat org.gongdan");
    }

    @Test
    void saysThatTheConfiguredServerDoesNotAnswer(CapturedOutput output) throws Exception {
        var url = "jdbc:postgresql://127.0.0.1:" + unusedPort() + "/gongdan";
        var application = new SpringApplicationBuilder(DatabaseConfiguration.class)
                .sources(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class)
                .web(WebApplicationType.NONE);

        assertThatThrownBy(() -> application.run("--spring.datasource.url=" + url));
        assertThat(output)
                .contains("The database " + url + " cannot be used: Connection to")
                .doesNotContain("\tat org.gongdan");
    }

    @Test
    void saysThatTheConfiguredPortIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> start(other.getLocalPort()))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessage(
                            "The port of the database in %s is taken by another program.", home.resolve("database"));
        }
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private PostgresServer start() {
        return start(0);
    }

    private PostgresServer start(int port) {
        return PostgresServer.start(TestServer.folderIn(home), ServerSettings.durable(Map.of()), port);
    }
}
