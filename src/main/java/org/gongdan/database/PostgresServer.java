package org.gongdan.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own on a folder of its own, reachable over the loopback address only. Its process outlives
 * a killed Java process; the next start on the folder takes over.
 */
final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    /** Less than this and the server could not even start: its log of changes comes in pieces of 16 MB. */
    private static final long LEAST_FREE_BYTES = 32L << 20;

    private static final long NEW_DATABASE_BYTES = 100L << 20;

    private static final int MOST_ATTEMPTS = 20;

    private final DatabaseFolder folder;
    private final PostgresCommands commands;
    private final FolderLock lock;
    private final PasswordFile passwords;
    private final int port;
    private volatile boolean closing;

    private PostgresServer(
            DatabaseFolder folder, PostgresCommands commands, FolderLock lock, PasswordFile passwords, int port) {
        this.folder = folder;
        this.commands = commands;
        this.lock = lock;
        this.passwords = passwords;
        this.port = port;
    }

    /** Makes the database where there is none, stops an orphan, starts, and returns when connections are taken. */
    static PostgresServer start(DatabaseFolder folder, ServerSettings settings, int port) {
        try {
            folder.create();
            refuseFullDisk(folder);
            var lock = FolderLock.take(folder.root());
            try {
                return start(folder, settings, port, lock);
            } catch (IOException | InterruptedException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw FolderTrouble.of(folder.root(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database started", interrupted);
        }
    }

    private static PostgresServer start(DatabaseFolder folder, ServerSettings settings, int port, FolderLock lock)
            throws IOException, InterruptedException {
        var program = PostgresProgram.unpackedIn(folder.programs());
        var secretsAreNew = PasswordFile.missingIn(folder.root());
        var passwords = PasswordFile.in(folder.root());
        var commands = new PostgresCommands(folder, program, Disguise.of(folder.server()));
        refuseOtherVersion(folder, program);
        stopOrphan(folder, commands);
        if (!Files.exists(folder.data())) {
            make(folder, commands, passwords);
        } else if (secretsAreNew) {
            commands.tell(folder.data(), passwords.renewal());
        }
        for (int attempt = 1; ; attempt++) {
            var server = new PostgresServer(folder, commands, lock, passwords, port == 0 ? freePort() : port);
            try {
                server.run(settings);
                return server;
            } catch (DatabaseUnavailableException failure) {
                if (attempt == MOST_ATTEMPTS || !FolderTrouble.passes(failure, port)) {
                    throw failure;
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
    }

    private static void stopOrphan(DatabaseFolder folder, PostgresCommands commands)
            throws IOException, InterruptedException {
        if (ServerProcess.on(folder.data()).isPresent()) {
            log.info("Stopping the database server that a killed Gongdan left behind");
            commands.stop();
        }
        ServerProcess.forgetStranger(folder.data());
    }

    private static void make(DatabaseFolder folder, PostgresCommands commands, PasswordFile passwords)
            throws IOException, InterruptedException {
        log.info("Making the database in {}", folder.root());
        commands.makeData(folder.draft());
        commands.tell(folder.draft(), passwords.creation());
        Files.move(folder.draft(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(ServerSettings settings) throws IOException, InterruptedException {
        commands.configure(settings.text(port));
        commands.start();
        ServerProcess.on(folder.data()).ifPresent(process -> process.onExit().thenRun(this::sayThatItDied));
        log.info("Database runs on port {}, kept in {}", port, folder.root());
    }

    private void sayThatItDied() {
        if (!closing) {
            log.error(
                    "The database in {} stopped by itself, see {}; start Gongdan again when the cause (a full disk?) is "
                            + "gone",
                    folder.root(),
                    folder.log());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void refuseFullDisk(DatabaseFolder folder) throws IOException {
        var needed = Files.exists(folder.data()) ? LEAST_FREE_BYTES : NEW_DATABASE_BYTES;
        if (Files.getFileStore(folder.root()).getUsableSpace() < needed) {
            throw FolderTrouble.full(folder.root());
        }
    }

    private static void refuseOtherVersion(DatabaseFolder folder, PostgresProgram program)
            throws IOException, InterruptedException {
        var version = folder.data().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            return;
        }
        var wrote = Files.readString(version, StandardCharsets.UTF_8).strip();
        var reads = program.major();
        if (!wrote.equals(reads)) {
            throw new DatabaseUnavailableException(
                    "The database folder " + folder.root() + " was written by PostgreSQL " + wrote
                            + ", and this Gongdan carries PostgreSQL " + reads + ".",
                    "Start the Gongdan that wrote it, dump its database, and restore the dump into a new folder.");
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    PasswordFile passwords() {
        return passwords;
    }

    int port() {
        return port;
    }

    /** Waits until everything is on disk and all connections are closed. */
    @Override
    public void close() {
        closing = true;
        try (lock) {
            if (ServerProcess.on(folder.data()).isPresent()) {
                commands.stop();
            }
            log.info("Database stopped");
        } catch (IOException failure) {
            throw FolderTrouble.of(folder.root(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
