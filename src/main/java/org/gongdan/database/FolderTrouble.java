package org.gongdan.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Turns what Java or PostgreSQL say about a folder into the one sentence a person needs. */
final class FolderTrouble {

    private static final String TAKEN = "is taken by another program";

    private FolderTrouble() {}

    /** A free port was taken before it was used, or the children of a killed server are just leaving. */
    static boolean passes(DatabaseUnavailableException trouble, int askedPort) {
        var sentence = String.valueOf(trouble.getMessage());
        return sentence.contains("pre-existing shared memory block") || (askedPort == 0 && sentence.contains(TAKEN));
    }

    /** A file that can be neither made, read nor moved is a matter of rights, unless the system names another reason. */
    static DatabaseUnavailableException of(Path folder, IOException failure) {
        var words = String.valueOf(failure.getMessage());
        return failure instanceof FileSystemException && !isFull(words)
                ? unwritable(folder)
                : of(folder, words, folder);
    }

    /** Judges by the words of the system, which stay English because the server is told to speak it. */
    static DatabaseUnavailableException of(Path folder, String words, Path log) {
        if (isFull(words)) {
            return full(folder);
        }
        if (words.contains("Permission denied")
                || words.contains("Read-only file system")
                || words.contains("Operation not permitted")) {
            return unwritable(folder);
        }
        if (words.contains("Address already in use")) {
            return new DatabaseUnavailableException(
                    "The port of the database in " + folder + " " + TAKEN + ".",
                    "Stop that program or name another port with gongdan.database.port; 0 takes any free one.");
        }
        return new DatabaseUnavailableException(
                "The database in " + folder + " does not start: " + lastWords(words) + ".",
                "See " + log + " for everything it said, or name another server with SPRING_DATASOURCE_URL.");
    }

    private static boolean isFull(String words) {
        return words.contains("No space left on device") || words.contains("Disk quota exceeded");
    }

    static DatabaseUnavailableException full(Path folder) {
        return new DatabaseUnavailableException(
                "The disk that holds the database folder " + folder + " is full.",
                "Free some space and start again; nothing that was saved is lost.");
    }

    private static DatabaseUnavailableException unwritable(Path folder) {
        return new DatabaseUnavailableException(
                "The database folder " + folder + " cannot be written by the user " + System.getProperty("user.name")
                        + ".",
                "Give that user the folder, start as the user who owns it, or name another folder with gongdan.home.");
    }

    /** The last line that says why: a fatal one if there is any. */
    private static String lastWords(String words) {
        var lines =
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .reduce((first, second) -> second)
                .or(() -> lines.stream().reduce((first, second) -> second))
                .map(line ->
                        line.replaceFirst("^.*?(FATAL|PANIC|error):\\s*", "").replaceFirst("\\.$", ""))
                .orElse("it says nothing");
    }
}
