package org.gongdan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process holds the folder, and dies without a farewell. */
class KilledNodeTests {

    @TempDir
    static Path home;

    private Process node;
    private BufferedReader words;
    private final List<Integer> acknowledged = new ArrayList<>();

    @BeforeEach
    void startNode() throws IOException {
        node = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledNode.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        words = node.inputReader();
        while (acknowledged.size() < 50) {
            hear(words.readLine());
        }
    }

    @AfterEach
    void stopWhatIsLeft() throws Exception {
        node.destroyForcibly().waitFor();
        start().close();
    }

    @Test
    void isReplacedByTheNextStartWhileItsServerStillRuns() throws Exception {
        kill();

        assertThat(numbersAfterRestart()).containsAll(acknowledged);
    }

    @Test
    void losesNothingWhenItsServerIsKilledToo() throws Exception {
        var server = ServerProcess.on(TestServer.folderIn(home).data()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
        kill();

        assertThat(numbersAfterRestart()).containsAll(acknowledged);
    }

    @Test
    void keepsOthersOutWhileItLives() {
        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessage(
                        "The database folder %s is in use by another running Gongdan (process %d).",
                        home.resolve("database"), node.pid());
    }

    private void kill() throws Exception {
        node.toHandle().destroyForcibly(); // the process itself would close its words, too
        words.lines().forEach(this::hear);
        node.waitFor();
    }

    private void hear(String line) {
        assertThat(line).as("the node lives").isNotNull();
        if (line.startsWith("acknowledged ")) {
            acknowledged.add(Integer.valueOf(line.substring("acknowledged ".length())));
        }
    }

    private List<Integer> numbersAfterRestart() throws Exception {
        try (var server = start();
                var connection = DriverManager.getConnection(
                        server.url("gongdan"), "gongdan", server.passwords().application());
                var rows = connection.createStatement().executeQuery("select number from promise")) {
            var numbers = new ArrayList<Integer>();
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
            return numbers;
        }
    }

    private PostgresServer start() {
        return PostgresServer.start(TestServer.folderIn(home), ServerSettings.durable(Map.of()), 0);
    }
}
