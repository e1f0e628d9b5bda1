package org.gongdan.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Posts the texts of a CSV file through the API, waits until each ticket is sorted, promised and explained, and says how
 * they fell. Ends with 1 when any ticket lacks something.
 */
@Command(name = "load", mixinStandardHelpOptions = true, description = "Opens a ticket for each text of a CSV file.")
final class LoadTickets implements Callable<Integer> {

    private static final List<String> TABLES =
            List.of("ticket-classification", "ticket-priority", "ticket-routing", "sla-targets");

    @Option(names = "--file", required = true, description = "CSV with the columns text,category; may end in .gz.")
    private Path file = Path.of("");

    @Option(names = "--url", defaultValue = "http://localhost:8080", description = "Default: ${DEFAULT-VALUE}")
    private URI url = URI.create("");

    @Option(names = "--user", defaultValue = "helen.schmidt", description = "Who posts. Default: ${DEFAULT-VALUE}")
    private String user = "";

    @Option(names = "--password", defaultValue = "demo", description = "Used once, to get a token.")
    private String password = "";

    @Option(names = "--token", description = "A personal token instead of user and password.")
    private @Nullable String token;

    @Option(names = "--count", defaultValue = "300", description = "How many texts. Default: ${DEFAULT-VALUE}")
    private int count;

    @Option(names = "--clients", defaultValue = "4", description = "How many post at once. Default: ${DEFAULT-VALUE}")
    private int clients;

    @Option(names = "--wait", defaultValue = "120", description = "Seconds to wait for all. Default: ${DEFAULT-VALUE}")
    private int seconds;

    private final String run = UUID.randomUUID().toString();

    public static void main(String[] arguments) {
        int exit = new CommandLine(new LoadTickets()).execute(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    @Override
    public Integer call() throws IOException {
        List<String> texts = Texts.read(file, count);
        Api api = token == null ? Api.signIn(() -> url, user, password) : Api.withToken(() -> url, token);
        List<String> numbers = open(api, texts);
        Patience patience = Patience.of(Duration.ofSeconds(seconds));
        ProgressBar bar = new ProgressBar("Sorted", numbers.size());
        Clients.share(clients, numbers.size(), row -> {
            if (patience.until(() ->
                    patience.insist(() -> Standing.of(api, numbers.get(row))).isComplete())) {
                bar.step();
            }
        });
        return tell(numbers.stream().map(number -> Standing.of(api, number)).toList());
    }

    private List<String> open(Api api, List<String> texts) {
        AtomicReferenceArray<String> numbers = new AtomicReferenceArray<>(texts.size());
        ProgressBar bar = new ProgressBar("Opened", texts.size());
        Clients.share(clients, texts.size(), row -> {
            Patience patience = Patience.of(Duration.ofMinutes(1));
            numbers.set(row, patience.insist(() -> api.open(run + "-" + row, Texts.ticket(texts.get(row), row))));
            bar.step();
        });
        return IntStream.range(0, texts.size()).mapToObj(numbers::get).toList();
    }

    private static int tell(List<Standing> tickets) {
        long distinct = tickets.stream().map(Standing::number).distinct().count();
        List<Standing> incomplete =
                tickets.stream().filter(ticket -> !ticket.isComplete()).toList();
        System.out.printf("%n%d tickets, %d numbers%n", tickets.size(), distinct);
        table("priority", tickets, Standing::priority);
        table("team", tickets, Standing::team);
        table("category", tickets, Standing::category);
        System.out.printf(
                "waiting for a person to sort: %d%n",
                tickets.stream().filter(Standing::waitsForTriage).count());
        System.out.printf(
                "with a running instance, priority, team, promise and reasons: %d%n",
                tickets.size() - incomplete.size());
        incomplete.stream().limit(10).forEach(ticket -> System.out.println("incomplete: " + ticket));
        return incomplete.isEmpty() && distinct == tickets.size() ? 0 : 1;
    }

    private static void table(String title, List<Standing> tickets, Function<Standing, String> by) {
        Map<String, Integer> counts = new TreeMap<>();
        tickets.forEach(ticket -> counts.merge(by.apply(ticket), 1, Integer::sum));
        System.out.printf("by %-10s %s%n", title, counts);
    }

    /** What stands of one ticket. */
    private record Standing(
            String number,
            String priority,
            String team,
            String category,
            boolean promised,
            boolean explained,
            boolean running,
            boolean waitsForTriage) {

        static Standing of(Api api, String number) {
            JsonNode ticket = api.ticket(number);
            JsonNode positions = api.get("/api/tickets/" + number + "/positions");
            return new Standing(
                    number,
                    ticket.path("priority").asText("none"),
                    ticket.path("team").asText("none"),
                    ticket.path("category").asText("none"),
                    ticket.path("firstResponseDue").isTextual()
                            && ticket.path("resolutionDue").isTextual(),
                    explained(api.get("/api/tickets/" + number + "/timeline")),
                    any(positions, position -> position.path("running").asBoolean()),
                    any(positions, position -> position.path("live").toString().contains("Activity_TriageTicket")));
        }

        boolean isComplete() {
            return promised && explained && running && !priority.equals("none") && !team.equals("none");
        }

        private static boolean explained(JsonNode timeline) {
            return TABLES.stream()
                    .allMatch(table -> any(
                            timeline,
                            event -> table.equals(
                                            event.path("details").path("table").asText())
                                    && event.path("details").path("rules").size() > 0));
        }

        private static boolean any(JsonNode list, java.util.function.Predicate<JsonNode> test) {
            return StreamSupport.stream(list.spliterator(), false).anyMatch(test);
        }
    }
}
