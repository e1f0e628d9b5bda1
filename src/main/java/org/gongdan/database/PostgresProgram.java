package org.gongdan.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own programs for this platform: carried in the jar, unpacked once beside the data. */
final class PostgresProgram {

    private final Path folder;

    private PostgresProgram(Path folder) {
        this.folder = folder;
    }

    /** Unpacks into a sub-folder named after the archive's checksum, so that a newer build brings its own. */
    static PostgresProgram unpackedIn(Path parent) throws IOException {
        var folder = parent.resolve("program-" + checksum());
        if (!Files.exists(folder)) {
            unpack(parent, folder);
        }
        return new PostgresProgram(folder);
    }

    Path file(String name) {
        return folder.resolve("bin").resolve(windows() ? name + ".exe" : name);
    }

    /** The first number of the version, which decides whether the program understands a data folder. */
    String major() throws IOException, InterruptedException {
        var process = new ProcessBuilder(file("postgres").toString(), "--version")
                .redirectErrorStream(true)
                .start();
        var words = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return words.replaceFirst("(?s)^\\D*(\\d+).*$", "$1");
    }

    private static void unpack(Path parent, Path folder) throws IOException {
        var draft = Files.createDirectory(parent.resolve("unpacking-" + UUID.randomUUID()));
        try {
            unpack(draft);
            Files.move(draft, folder);
        } catch (FileAlreadyExistsException another) {
            // another program unpacked the same archive meanwhile
        } finally {
            FileSystemUtils.deleteRecursively(draft);
        }
    }

    private static void unpack(Path draft) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, draft.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
                throw new IOException("cannot make " + target + " executable");
            }
        }
    }

    private static String checksum() throws IOException {
        try (var stream = new CheckedInputStream(archive(), new CRC32())) {
            stream.transferTo(OutputStream.nullOutputStream());
            return Long.toHexString(stream.getChecksum().getValue());
        }
    }

    private static InputStream archive() {
        var name = "postgres-" + system() + "-" + processor();
        var stream = PostgresProgram.class.getResourceAsStream("/" + name + ".txz");
        if (stream == null) {
            throw new DatabaseUnavailableException(
                    "This build carries no PostgreSQL for this platform (" + name + ".txz).",
                    "Build on this platform, or name a server with SPRING_DATASOURCE_URL.");
        }
        return stream;
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : windows() ? "windows" : "linux";
    }

    private static String processor() {
        var name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }

    private static boolean windows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
