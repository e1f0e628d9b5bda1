package org.gongdan.file;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Reads files one after another in a process of its own: a file that is made to take all memory, or never to end, ends that
 * process and nothing else. The process knows neither password nor address of the database, and ends with its reader.
 */
final class TextReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TextReader.class);
    private static final String MEMORY = "-Xmx192m";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Duration patience;
    private final Path rooms;
    private @Nullable Process process;
    private @Nullable Path scratch;

    TextReader() {
        this(PATIENCE, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Its processes write below the folder, and leave nothing there. */
    TextReader(Duration patience, Path rooms) {
        this.patience = patience;
        this.rooms = rooms;
    }

    /** The text from its beginning, as far as search uses it; nothing where the file cannot be read. */
    Optional<String> read(String name, String contentType, byte[] content) {
        boolean used = process != null;
        try {
            return ask(process(), name, contentType, content);
        } catch (IOException ended) {
            close();
            // It may have died of what a file before left behind: this one has a process of its own to itself.
            return used ? read(name, contentType, content) : Optional.empty();
        }
    }

    private static Optional<String> ask(Process process, String name, String contentType, byte[] content)
            throws IOException {
        DataOutputStream to = new DataOutputStream(process.getOutputStream());
        to.writeUTF(name);
        to.writeUTF(contentType);
        to.writeInt(content.length);
        to.write(content);
        to.flush();
        DataInputStream from = new DataInputStream(process.getInputStream());
        int length = from.readInt();
        return length < 0 ? Optional.empty() : Optional.of(new String(from.readNBytes(length), StandardCharsets.UTF_8));
    }

    private Process process() {
        Process running = process;
        if (running == null) {
            running = start();
            process = running;
        }
        return running;
    }

    /** In the packaged program classes stand in a jar within a jar, which only its own launcher opens. */
    private Process start() {
        Path room = room();
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + room,
                "-cp",
                System.getProperty("java.class.path")));
        boolean packaged =
                String.valueOf(TextReader.class.getResource("TextReader.class")).startsWith("jar:nested:");
        if (packaged) {
            command.add(command.size() - 2, "-Dloader.main=" + TextReaderProcess.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(TextReaderProcess.class.getName());
        }
        command.add(String.valueOf(patience.toMillis()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        try {
            return builder.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What a process that was ended leaves behind goes with its reader. */
    private Path room() {
        try {
            Path room = Files.createTempDirectory(rooms, "gongdan-files");
            scratch = room;
            return room;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
        process = null;
        try {
            FileSystemUtils.deleteRecursively(scratch);
        } catch (IOException left) {
            LOG.warn("Delete {} by hand: files that were read are left there.", scratch, left);
        }
        scratch = null;
    }
}
