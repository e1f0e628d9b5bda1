package org.gongdan.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The random passwords of the embedded server's two roles, in PostgreSQL's own format, so that
 * {@code PGPASSFILE=.gongdan/database/pgpass psql ...} just works. Readable by its owner only.
 */
record PasswordFile(Path file, String superuser, String application) {

    static final String SUPERUSER = "postgres";
    static final String APPLICATION = "gongdan";

    static boolean missingIn(Path folder) {
        return !Files.exists(folder.resolve("pgpass"));
    }

    static PasswordFile in(Path folder) throws IOException {
        var file = folder.resolve("pgpass");
        if (missingIn(folder)) {
            write(file);
        }
        return new PasswordFile(file, of(SUPERUSER, file), of(APPLICATION, file));
    }

    /** For a new database: the program's role owns the database and is no superuser. */
    String creation() {
        return "create role %1$s login\ncreate database %1$s owner %1$s\n".formatted(APPLICATION) + renewal();
    }

    /** For a database whose passwords were lost. */
    String renewal() {
        return "alter role %s password '%s'\nalter role %s password '%s'\n"
                .formatted(SUPERUSER, superuser, APPLICATION, application);
    }

    private static void write(Path file) throws IOException {
        var lines = "*:*:*:%s:%s\n*:*:*:%s:%s\n".formatted(SUPERUSER, random(), APPLICATION, random());
        var draft = file.resolveSibling("pgpass.new");
        Files.deleteIfExists(draft);
        try (var channel = FileChannel.open(
                draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(draft))) {
            channel.write(StandardCharsets.UTF_8.encode(lines));
            channel.force(true);
        }
        Files.move(draft, file);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String of(String role, Path file) throws IOException {
        var start = "*:*:*:" + role + ":";
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the file " + file + " has no password for " + role));
        }
    }

    @Override
    public String toString() {
        return "PasswordFile[" + file + "]";
    }
}
