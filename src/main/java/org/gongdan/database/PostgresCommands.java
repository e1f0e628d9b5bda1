package org.gongdan.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The few things PostgreSQL's own programs are asked to do, started so that they do not see root. */
final class PostgresCommands {

    private static final String OUR_SETTINGS = "gongdan.conf";

    private final DatabaseFolder folder;
    private final PostgresProgram program;
    private final List<String> disguise;

    PostgresCommands(DatabaseFolder folder, PostgresProgram program, List<String> disguise) {
        this.folder = folder;
        this.program = program;
        this.disguise = disguise;
    }

    /** The built-in locale sorts alike on every machine and for ever, so that no index goes stale with an upgrade. */
    void makeData(Path data) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(data);
        run("initdb", "-D", data.toString(), "-U", PasswordFile.SUPERUSER, "--auth=trust", "--encoding=UTF8")
                .with("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
                .orFail();
        Files.writeString(
                data.resolve("postgresql.conf"),
                "\ninclude_if_exists = '" + OUR_SETTINGS + "'\n",
                StandardOpenOption.APPEND);
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    /** Runs statements, one a line, on data that no server has open: the only door that needs no password. */
    void tell(Path data, String statements) throws IOException, InterruptedException {
        run("postgres", "--single", "-D", data.toString(), PasswordFile.SUPERUSER)
                .saying(statements)
                .orFail();
    }

    void configure(String settings) throws IOException {
        Files.writeString(folder.data().resolve(OUR_SETTINGS), settings);
    }

    /** Returns when connections are taken. A recovery after a crash may take minutes, hence the long patience. */
    void start() throws IOException, InterruptedException {
        if (Files.exists(folder.log())) {
            Files.move(folder.log(), folder.log().resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        control("start", "-w", "-t", "600", "-l", folder.log().toString()).orFail();
    }

    /** Waits for open transactions to be rolled back and for everything to be on disk. */
    void stop() throws IOException, InterruptedException {
        control("stop", "-w", "-t", "120", "-m", "fast").orFail();
    }

    private Run control(String verb, String... arguments) {
        return run("pg_ctl", verb, "-D", folder.data().toString()).with(arguments);
    }

    private Run run(String name, String... arguments) {
        return new Run(name).with(arguments);
    }

    private final class Run {

        private final List<String> command = new ArrayList<>(disguise);
        private String input = "";

        Run(String name) {
            command.add(program.file(name).toString());
        }

        Run with(String... arguments) {
            command.addAll(List.of(arguments));
            return this;
        }

        Run saying(String text) {
            input = text;
            return this;
        }

        void orFail() throws IOException, InterruptedException {
            // into a file, because on some systems the server keeps its starter's pipe open
            var output = folder.root().resolve("start.log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            var process = builder.directory(folder.server().toFile()).start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException pipeClosed) {
                // it ended before it listened; its words say why
            }
            if (process.waitFor() != 0) {
                throw FolderTrouble.of(folder.root(), words(output), output.getParent());
            }
        }

        private String words(Path output) throws IOException {
            var server = Files.exists(folder.log()) ? Files.readString(folder.log()) : "";
            return Files.readString(output) + "\n" + server;
        }
    }
}
