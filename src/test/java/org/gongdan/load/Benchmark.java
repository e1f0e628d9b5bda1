package org.gongdan.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongdan.database.DurableServer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What the product does per second and what the bare engine does with the same diagrams, measured in turns so that a busy
 * machine is busy for both; the same for lists and views of a small and a large desk. Trust the ratios.
 */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures speed, growth, start and memory.")
final class Benchmark implements Callable<Integer> {

    private static final List<String> TEAMS = List.of("service-desk", "infrastructure", "business-apps");
    private static final int SMALL = 1_000;
    private static final List<String> JVM = List.of("-Xmx1g");

    @Option(names = "--tickets", defaultValue = "600", description = "Tickets a round. Default: ${DEFAULT-VALUE}")
    private int tickets;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "Rounds, after one to warm up. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--reads", defaultValue = "1000", description = "Reads a round. Default: ${DEFAULT-VALUE}")
    private int reads;

    @Option(
            names = "--large",
            defaultValue = "100000",
            description = "Tickets of the large desk. Default: ${DEFAULT-VALUE}")
    private int large;

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "1000,100000",
            description = "Tickets of the desks that are searched, or whose pages are read. Default: ${DEFAULT-VALUE}")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--file",
            defaultValue = "../shared/data/it-tickets.csv.gz",
            description = "Texts: ${DEFAULT-VALUE}")
    private Path file = Path.of("");

    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "tables,start,read,create",
            description = "Default: ${DEFAULT-VALUE}")
    private List<String> parts = List.of();

    @Option(names = "--alarms", defaultValue = "2000", description = "Alarms of the storm. Default: ${DEFAULT-VALUE}")
    private int alarms;

    @Option(
            names = "--bulk",
            defaultValue = "300",
            description = "Tickets that are changed in bulk, and half as many one by one. Default: ${DEFAULT-VALUE}")
    private int bulk;

    @Option(names = "--missed", description = "The alarms of the storm tell of missed targets, not of warnings.")
    private boolean missed;

    @Option(names = "--statements", description = "Tell the most frequent statements of a creation.")
    private boolean statements;

    @Option(names = "--jvm", arity = "0..*", description = "More options for the product's virtual machine.")
    private List<String> jvm = List.of();

    private final AtomicInteger keys = new AtomicInteger();
    private List<String> texts = List.of("Our printer does not print.", "The VPN drops every hour.");

    public static void main(String[] arguments) {
        int exit = new CommandLine(new Benchmark()).execute(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file)) {
            texts = Texts.read(file, 2_000);
        }
        say("processors %d", Runtime.getRuntime().availableProcessors());
        if (parts.contains("tables")) {
            TableSpeed.measure();
        }
        if (!parts.equals(List.of("tables"))) {
            withDatabase();
        }
        return 0;
    }

    private void withDatabase() throws IOException {
        Path home = Files.createTempDirectory("gongdan-bench");
        try {
            if (parts.contains("start")) {
                start(home.resolve("start"));
            }
            try (DurableServer server = DurableServer.in(home)) {
                measure(server, home);
            }
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    /** As a newcomer meets it: its own PostgreSQL made and filled, then once more as on every other day. */
    private void start(Path home) {
        for (String which : List.of("first start", "next start")) {
            try (Node node = Node.start(home, jvm())) {
                say("%s %.1f s, resident %d MB", which, node.awaitReady(), node.residentMegabytes());
            }
        }
    }

    private void measure(DurableServer server, Path home) throws IOException {
        if (parts.contains("search")) {
            searching(server, home);
        }
        if (parts.contains("pages")) {
            pages(server, home, new ArrayList<>());
        }
        if (!parts.stream().allMatch(List.of("search", "pages", "tables", "start")::contains)) {
            reading(server, home);
        }
    }

    /** A desk of each size after the other: both at once would be larger than the memory they share. */
    private void searching(DurableServer server, Path home) throws IOException {
        for (int count : sizes) {
            try (Desk desk = desk(server, home, "search" + count, count)) {
                desk.fill();
                SearchSpeed speed = new SearchSpeed(desk.node, desk.database, Desk.FIRST, count, texts);
                speed.fill();
                speed.measure(reads / 10);
                say("resident after that: %d MB", desk.node.residentMegabytes());
            }
        }
    }

    /** Opens one desk after the other and measures once all are there. */
    private void pages(DurableServer server, Path home, List<PageSpeed.Place> open) throws IOException {
        if (open.size() == sizes.size()) {
            new EyeSpeed(open, rounds, Math.max(reads / 50, 5)).measure();
            new PageSpeed(open, rounds, reads / 10).measure();
            return;
        }
        int count = sizes.get(open.size());
        try (Desk desk = desk(server, home, "pages" + count, count)) {
            desk.fill();
            new Filling(desk.database, texts).converse(Desk.FIRST, count, Math.min(count, 4_000));
            open.add(new PageSpeed.Place(desk.node.address(), Desk.FIRST, count));
            pages(server, home, open);
            say("resident with %d tickets: %d MB", count, desk.node.residentMegabytes());
        }
    }

    private void reading(DurableServer server, Path home) throws IOException {
        try (Desk small = desk(server, home, "small", SMALL)) {
            small.fill();
            if (parts.contains("read")) {
                try (Desk big = desk(server, home, "large", large)) {
                    big.fill();
                    reading("list page", small, big, Desk::list);
                    reading("view", small, big, (desk, call) -> desk.view());
                }
            }
            if (parts.contains("create")) {
                try (Bare bare = new Bare(server, server.create("bare"))) {
                    creation(small, bare, () -> Measures.processorTime(server.pid()));
                }
            }
            if (parts.contains("storm")) {
                try (Bare bare = new Bare(server, server.create("calm"))) {
                    storm(small, bare);
                }
            }
            if (parts.contains("bulk")) {
                bulk(small);
            }
            say("resident after all that: %d MB", small.node.residentMegabytes());
        }
    }

    /**
     * Half of the bare timers ring before the storm, half after it, and somebody reads lists meanwhile as in the storm, so that
     * both meet the same machine.
     */
    private void storm(Desk desk, Bare bare) throws IOException {
        Storm storm = new Storm(desk.database, desk::list, alarms, missed);
        storm.gather(desk.api.open("storm", Texts.ticket("Our printer does not print.", 0)));
        Measures.oneByOne(reads / 2, desk::list);
        Measures quiet = Measures.oneByOne(reads / 2, desk::list);
        double before = whileReading(desk, () -> bare.rate(8, alarms / 2, "timers"));
        Storm.Outcome outcome = storm.breakLoose();
        double timers = (before + whileReading(desk, () -> bare.rate(8, alarms / 2, "timers"))) / 2;
        say(
                "storm of %d %s: %d never told, %d told twice",
                alarms, missed ? "missed targets" : "warnings", outcome.lost(), outcome.twice());
        say(
                "storm: product %.0f alarms/s, bare engine %.0f timers/s, ratio %.2f",
                outcome.rate(), timers, outcome.rate() / timers);
        say(
                "list page: p95 %.1f ms quiet, %.1f ms in the storm, x%.2f",
                quiet.percentile(95),
                outcome.during().percentile(95),
                outcome.during().percentile(95) / quiet.percentile(95));
    }

    /** Twice as many tickets as are changed in bulk: the others are changed one by one. */
    private void bulk(Desk desk) {
        List<String> numbers = new ArrayList<>();
        for (int open = 0; open < 2 * bulk; open += Math.min(tickets, 2 * bulk - open)) {
            numbers.addAll(opened(desk, Math.min(tickets, 2 * bulk - open)));
        }
        BulkSpeed.Outcome outcome = new BulkSpeed(desk.api, desk::list).measure(numbers, reads / 4);
        say("bulk of %d tickets, priority and a tag: %d not done", bulk, outcome.undone());
        say(
                "bulk: %.0f tickets/s in bulk, %.0f tickets/s call by call, ratio %.2f",
                outcome.bulk(), outcome.single(), outcome.bulk() / outcome.single());
        say(
                "list page: p95 %.1f ms quiet, %.1f ms beside the bulk changes, x%.2f",
                outcome.quiet().percentile(95),
                outcome.during().percentile(95),
                outcome.during().percentile(95) / outcome.quiet().percentile(95));
    }

    /** Real tickets with their lives begun. */
    private List<String> opened(Desk desk, int count) {
        long before = desk.sorted();
        List<String> numbers = java.util.Collections.synchronizedList(new ArrayList<>());
        Clients.share(8, count, ticket -> {
            int key = keys.incrementAndGet();
            numbers.add(desk.api.open("bench-" + key, Texts.ticket(texts.get(key % texts.size()), key)));
        });
        Patience patience = Patience.of(Duration.ofMinutes(10));
        patience.until(() -> desk.sorted() >= before + count);
        patience.until(desk::isIdle);
        return numbers;
    }

    private static double whileReading(Desk desk, Supplier<Double> measured) {
        CompletableFuture<Double> rate = CompletableFuture.supplyAsync(measured);
        for (int call = 0; !rate.isDone(); call++) {
            desk.list(call);
        }
        return rate.join();
    }

    private Desk desk(DurableServer server, Path home, String name, int count) {
        String url = server.create(name);
        Node node = Node.start(
                home.resolve(name),
                jvm(),
                "spring.datasource.url=" + url,
                "spring.datasource.username=" + server.username(),
                "spring.datasource.password=" + server.password());
        node.awaitReady();
        return new Desk(
                count,
                node,
                Api.signIn(node::address, "helen.schmidt", "demo"),
                new JdbcTemplate(new SingleConnectionDataSource(url, server.username(), server.password(), true)));
    }

    private List<String> jvm() {
        return Stream.concat(JVM.stream(), jvm.stream()).toList();
    }

    private void creation(Desk desk, Bare bare, Supplier<Duration> postgres) {
        Map<String, List<Double>> rates = new HashMap<>();
        Supplier<Duration> ours = () -> Measures.processorTime(desk.node.pid());
        Supplier<Duration> engine = () -> Measures.processorTime(bare.process.pid());
        desk.forgetStatements();
        for (int round = 0; round <= rounds; round++) {
            for (int clients : List.of(4, 8)) {
                note(rates, round, "product " + clients, ours, postgres, () -> create(desk, clients));
                note(rates, round, "bare " + clients, engine, postgres, () -> bare.rate(clients, tickets, "alone"));
                note(
                        rates,
                        round,
                        "delivering " + clients,
                        engine,
                        postgres,
                        () -> bare.rate(clients, tickets, "deliveries"));
            }
        }
        say("%.0f statements a ticket", desk.statements() / ((rounds + 1.0) * 2 * tickets));
        if (statements) {
            desk.frequent((rounds + 1) * 2 * tickets).forEach(System.out::println);
        }
        for (int clients : List.of(4, 8)) {
            double product = Measures.median(rates.get("product " + clients));
            double alone = Measures.median(rates.get("bare " + clients));
            double delivering = Measures.median(rates.get("delivering " + clients));
            say(
                    "%d clients: product %.0f tickets/s, bare engine %.0f instances/s, ratio %.2f"
                            + " (%.0f and %.2f with the deliveries that the product starts)",
                    clients, product, alone, product / alone, delivering, product / delivering);
        }
    }

    /** Rates swing with what else the machine does; the processor time of a ticket hardly. */
    private void note(
            Map<String, List<Double>> rates,
            int round,
            String what,
            Supplier<Duration> java,
            Supplier<Duration> postgres,
            Supplier<Double> measured) {
        Duration javaBefore = java.get();
        Duration postgresBefore = postgres.get();
        double rate = measured.get();
        System.err.printf(
                "  round %d %-14s %6.1f/s  processor ms a ticket: Java %.1f, PostgreSQL %.1f  load %.1f%n",
                round,
                what,
                rate,
                (double) java.get().minus(javaBefore).toMillis() / tickets,
                (double) postgres.get().minus(postgresBefore).toMillis() / tickets,
                load());
        if (round > 0) {
            rates.computeIfAbsent(what, first -> new ArrayList<>()).add(rate);
        }
    }

    /** A ticket counts once priority, team and due dates stand on its row and a person's task is open. */
    private double create(Desk desk, int clients) {
        long before = desk.sorted();
        long begun = System.nanoTime();
        Clients.share(clients, tickets, ticket -> {
            int key = keys.incrementAndGet();
            desk.api.open("bench-" + key, Texts.ticket(texts.get(key % texts.size()), key));
        });
        Patience patience = Patience.of(Duration.ofMinutes(5));
        if (!patience.until(() -> desk.sorted() >= before + tickets)) {
            throw new IllegalStateException("Only " + (desk.sorted() - before) + " of " + tickets + " were sorted.");
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        patience.until(desk::isIdle);
        return tickets / seconds;
    }

    private void reading(String what, Desk small, Desk big, Read read) {
        Map<Desk, Measures> alone = new HashMap<>();
        Map<Desk, List<Double>> together = new HashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Desk desk : List.of(small, big)) {
                IntConsumer call = index -> read.from(desk, index);
                Measures times = Measures.oneByOne(reads / 2, call);
                long begun = System.nanoTime();
                Clients.share(4, reads, call);
                if (round > 0) {
                    alone.merge(desk, times, Measures::and);
                    together.computeIfAbsent(desk, first -> new ArrayList<>())
                            .add(reads * 1e9 / (System.nanoTime() - begun));
                }
            }
        }
        for (Desk desk : List.of(small, big)) {
            say(
                    "%s at %d tickets: p50 %.1f ms, p95 %.1f ms, four clients %.0f/s",
                    what,
                    desk.count,
                    alone.get(desk).percentile(50),
                    alone.get(desk).percentile(95),
                    Measures.median(together.get(desk)));
        }
        say(
                "%s growth: p50 x%.2f, p95 x%.2f",
                what,
                alone.get(big).percentile(50) / alone.get(small).percentile(50),
                alone.get(big).percentile(95) / alone.get(small).percentile(95));
    }

    static void say(String sentence, Object... values) {
        System.out.printf("%-110s load %.1f%n", sentence.formatted(values), load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private interface Read {
        void from(Desk desk, int call);
    }

    /** A running product and its database. */
    private record Desk(int count, Node node, Api api, JdbcTemplate database) implements AutoCloseable {

        private static final int FIRST = 1_000_000;

        /** Without those of the measuring itself. */
        private static final String COUNTED = """
                select queryid, sum(calls) as calls, sum(total_exec_time) as ms, min(query) as query
                from pg_stat_statements s join pg_database d on d.oid = s.dbid and d.datname = current_database()
                where query not like '%least((select%' and query not like '%duedate_ <= now()%'
                  and query not like '%pg_stat_statements%' group by queryid
                """;

        void fill() throws IOException {
            new Filling(database, List.of()).open(FIRST, count);
        }

        long sorted() {
            Long sorted = database.queryForObject("""
                    select least((select count(*) from act_ru_task),
                                 (select count(*) from ticket where id < 1000000 and priority is not null and team is not null
                                  and first_response_due is not null and resolution_due is not null))
                    """, Long.class);
            return sorted == null ? 0 : sorted;
        }

        boolean isIdle() {
            Boolean idle = database.queryForObject(
                    "select not exists (select 1 from act_ru_job where duedate_ <= now() + interval '1 second')",
                    Boolean.class);
            return Boolean.TRUE.equals(idle);
        }

        void forgetStatements() {
            database.execute("create table counted_before as " + COUNTED);
        }

        long statements() {
            return frequent(1).stream()
                    .mapToLong(line -> (long) Double.parseDouble(line.strip().split(" ")[0]))
                    .sum();
        }

        /** Calls a ticket, milliseconds a ticket, and the statement; the most frequent first. */
        List<String> frequent(int tickets) {
            return database.query(
                    """
                    select now.calls - coalesce(before.calls, 0) as calls, now.ms - coalesce(before.ms, 0) as ms, now.query
                    from (%s) now left join counted_before before using (queryid)
                    where now.calls > coalesce(before.calls, 0) order by 1 desc
                    """.formatted(COUNTED),
                    (row, index) -> "%8.2f %8.3f ms  %s"
                            .formatted(
                                    row.getDouble("calls") / tickets,
                                    row.getDouble("ms") / tickets,
                                    row.getString("query").replaceAll("\\s+", " ")));
        }

        void list(int call) {
            api.read("/api/tickets?status=any-open&team=" + TEAMS.get(call % TEAMS.size()));
        }

        void view() {
            api.read("/api/tickets/GD-" + (FIRST + ThreadLocalRandom.current().nextInt(count)));
        }

        @Override
        public void close() {
            node.close();
        }
    }

    /** The bare engine in its own process. */
    private static final class Bare implements AutoCloseable {

        private final Process process;
        private final BufferedReader answers;
        private final PrintWriter orders;

        Bare(DurableServer server, String url) throws IOException {
            List<String> command = new ArrayList<>(List.of(Node.program(), "-Xmx1g", "-cp", Node.classes(true)));
            command.addAll(List.of(BareEngine.class.getName(), url, server.username(), server.password()));
            process = Node.process(command);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            answers = process.inputReader(StandardCharsets.UTF_8);
            orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
            answer("ready");
        }

        double rate(int clients, int tickets, String mode) {
            orders.println(clients + " " + tickets + " " + mode);
            return tickets / Double.parseDouble(answer("took ").substring("took ".length()));
        }

        private String answer(String beginning) {
            try {
                StringBuilder said = new StringBuilder();
                for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                    if (line.startsWith(beginning)) {
                        return line;
                    }
                    said.append(line).append('\n');
                }
                throw new IllegalStateException("The bare engine ended:\n" + said);
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
