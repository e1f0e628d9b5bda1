package org.gongdan.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The real application in a process of its own, without the tests' classes, listening on a free port of this machine. */
final class Node implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    /** The last thing a start does: what a first start prepares is there by then. */
    private static final Pattern READY = Pattern.compile("Starting up the JobExecutor");

    private static final int LINES = 200;

    private final Process process;
    private final long begun = System.nanoTime();
    private final CompletableFuture<Double> ready = new CompletableFuture<>();
    private final Deque<String> said = new ArrayDeque<>();
    private volatile URI address = URI.create("http://127.0.0.1:1");

    private Node(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Thread listener = new Thread(this::listen, "node-" + process.pid());
        listener.setDaemon(true);
        listener.start();
    }

    /** Begins to start; {@code settings} are properties as on the command line, without the dashes. */
    static Node start(Path home, List<String> jvm, String... settings) {
        List<String> command = new ArrayList<>(java(jvm));
        command.add("org.gongdan.Gongdan");
        command.add("--server.port=0");
        command.add("--gongdan.home=" + home);
        Stream.of(settings).map(setting -> "--" + setting).forEach(command::add);
        return new Node(process(command));
    }

    /** The words that start a Java program with the product's classes and libraries. */
    static List<String> java(List<String> jvm) {
        return Stream.of(List.of(program()), jvm, List.of("-cp", classes(false)))
                .flatMap(List::stream)
                .toList();
    }

    static String program() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    static Process process(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The class path of whoever runs this: a test, or a program that Maven started. */
    static String classes(boolean withTests) {
        return entries()
                .filter(entry -> withTests || !entry.replace('\\', '/').matches(".*/test-classes/?"))
                .reduce((one, other) -> one + System.getProperty("path.separator") + other)
                .orElseThrow();
    }

    private static Stream<String> entries() {
        if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader maven) {
            return Arrays.stream(maven.getURLs()).map(URL::getPath);
        }
        String here = System.getProperty("java.class.path");
        return Stream.of(System.getProperty("surefire.test.class.path", here)
                .split(Pattern.quote(System.getProperty("path.separator"))));
    }

    /** Waits until the application is ready; tells the seconds that took since its process began. */
    double awaitReady() {
        try {
            return ready.get(120, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("The node did not start:\n" + words(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    /** Resident memory in megabytes, where the operating system tells it as Linux does; else 0. */
    long residentMegabytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    /** As a power failure would: no farewell. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        if (!await()) {
            kill();
        }
    }

    private boolean await() {
        try {
            return process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void listen() {
        try (BufferedReader words = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                hear(line);
            }
        } catch (IOException gone) {
            hear("The words of the node ended: " + gone.getMessage());
        }
        ready.completeExceptionally(new IllegalStateException("The node has ended."));
    }

    private void hear(String line) {
        synchronized (said) {
            said.add(line);
            if (said.size() > LINES) {
                said.remove();
            }
        }
        Matcher port = PORT.matcher(line);
        if (port.find()) {
            address = URI.create("http://127.0.0.1:" + port.group(1));
        } else if (READY.matcher(line).find()) {
            ready.complete((System.nanoTime() - begun) / 1e9);
        }
    }

    private String words() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }
}
