package org.gongdan.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The lines of {@code postgresql.conf} that the program writes at each start. */
record ServerSettings(Map<String, String> lines) {

    /** For a small machine that does other things too: the engine, the pages, a person's browser. */
    private static final Map<String, String> SMALL_MACHINE = Map.ofEntries(
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("wal_compression", "on"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("checkpoint_timeout", "10min"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("log_min_messages", "log"));

    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Map<String, String> LOOPBACK_ONLY =
            Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", "", "lc_messages", "C");

    /** What is acknowledged is on disk, whatever the given settings say. */
    static ServerSettings durable(Map<String, String> given) {
        return of(given, DURABLE);
    }

    /** For tests: loses data with the machine, but not with the process. */
    static ServerSettings fast(Map<String, String> given) {
        return of(given, Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
    }

    private static ServerSettings of(Map<String, String> given, Map<String, String> fixed) {
        var lines = new LinkedHashMap<>(SMALL_MACHINE);
        lines.putAll(given);
        lines.putAll(fixed);
        lines.putAll(LOOPBACK_ONLY);
        return new ServerSettings(lines);
    }

    String text(int port) {
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " = '" + line.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining("", "# written at each start\n", "port = " + port + "\n"));
    }
}
