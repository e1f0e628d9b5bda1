package org.gongdan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL refuses to run as root, yet people start things as root, in containers above all. Says what to put before
 * its commands: nothing for an ordinary user; for root the folder's owner, a user namespace of its own, or nobody.
 */
final class Disguise {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    private Disguise() {}

    static List<String> of(Path folder) throws IOException, InterruptedException {
        if (!linux() || owner(Path.of("/proc/self")) != ROOT) {
            return List.of();
        }
        if (owner(folder) != ROOT) {
            return as(owner(folder));
        }
        return succeeds("unshare", "-U", "true") ? List.of("unshare", "-U") : nobody(folder);
    }

    /** For machines that forbid user namespaces, such as containers under Docker's default profile. */
    private static List<String> nobody(Path folder) throws IOException, InterruptedException {
        succeeds("chown", "-R", NOBODY + ":" + NOBODY, folder.toString());
        return as(NOBODY);
    }

    private static List<String> as(int user) {
        return List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static boolean linux() {
        return System.getProperty("os.name").equals("Linux");
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
