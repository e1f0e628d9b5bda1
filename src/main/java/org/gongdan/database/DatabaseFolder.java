package org.gongdan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the embedded server keeps on disk: {@code lock} and {@code pgpass} are ours, {@code program-*} is unpacked from
 * the jar, {@code server} belongs to the user PostgreSQL runs as.
 */
record DatabaseFolder(Path root, Path programs) {

    static DatabaseFolder in(Path home) {
        var root = home.toAbsolutePath().normalize().resolve("database");
        return new DatabaseFolder(root, root);
    }

    void create() throws IOException {
        Files.createDirectories(server());
        Files.createDirectories(programs);
    }

    Path server() {
        return root.resolve("server");
    }

    Path data() {
        return server().resolve("data");
    }

    /** Becomes {@link #data()} when it is complete, so that a crash in between leaves nothing half made. */
    Path draft() {
        return server().resolve("data.new");
    }

    Path log() {
        return server().resolve("server.log");
    }
}
