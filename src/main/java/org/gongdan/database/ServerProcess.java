package org.gongdan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server process that has a data folder open, whoever started it. */
final class ServerProcess {

    private ServerProcess() {}

    /** Looks closely, because process numbers are used again: it must be PostgreSQL, and on this folder. */
    static Optional<ProcessHandle> on(Path data) throws IOException {
        return noted(data).filter(process -> isServer(process, data));
    }

    /** A note that names a living stranger would make the server refuse to start. */
    static void forgetStranger(Path data) throws IOException {
        var noted = noted(data);
        if (noted.isPresent() && !isServer(noted.get(), data)) {
            Files.delete(note(data));
        }
    }

    private static Optional<ProcessHandle> noted(Path data) throws IOException {
        if (!Files.exists(note(data))) {
            return Optional.empty();
        }
        try (var lines = Files.lines(note(data))) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                    .filter(ProcessHandle::isAlive);
        }
    }

    private static boolean isServer(ProcessHandle process, Path data) {
        var info = process.info();
        return info.command()
                        .filter(command ->
                                Path.of(command).getFileName().toString().startsWith("postgres"))
                        .isPresent()
                && info.commandLine()
                        .map(line -> line.contains(data.toString()))
                        .orElse(true);
    }

    private static Path note(Path data) {
        return data.resolve("postmaster.pid");
    }
}
