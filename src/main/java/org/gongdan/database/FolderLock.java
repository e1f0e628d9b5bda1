package org.gongdan.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says that a living program uses the folder. The operating system drops the lock with the process, however it dies, so
 * a server process found in a folder whose lock is free is an orphan.
 */
final class FolderLock implements AutoCloseable {

    /** Locks are held by the process, and closing any handle of the file drops them: so ask here first. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** Beyond the written text, because Windows lets nobody read a locked byte. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws IOException {
        var file = folder.toRealPath().resolve("lock");
        if (!HELD.add(file)) {
            throw inUse(folder, String.valueOf(ProcessHandle.current().pid()));
        }
        try {
            return new FolderLock(file, lock(folder, file));
        } catch (IOException | RuntimeException failure) {
            HELD.remove(file);
            throw failure;
        }
    }

    private static FileChannel lock(Path folder, Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
            try (channel) {
                throw inUse(folder, read(channel));
            }
        }
        channel.truncate(0)
                .write(StandardCharsets.UTF_8.encode(
                        String.valueOf(ProcessHandle.current().pid())));
        return channel;
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    private static DatabaseUnavailableException inUse(Path folder, String holder) {
        return new DatabaseUnavailableException(
                "The database folder " + folder + " is in use by another running Gongdan (process " + holder + ").",
                "Stop that one first, name another folder with gongdan.home, or share one server between both with "
                        + "SPRING_DATASOURCE_URL.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
