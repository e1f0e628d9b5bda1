package org.gongdan.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The application dies without a farewell in the middle of work, and starts again on the same folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledMidwayTests {

    private static final int TICKETS = 200;
    private static final int CLIENTS = 8;
    private static final List<String> SMALL = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final int CHANGED = 120;

    @TempDir
    static Path home;

    private final Map<Integer, Set<String>> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Node> node = new AtomicReference<>();
    private Api api;

    @BeforeAll
    void begin() {
        start();
        api = Api.signIn(this::address, "helen.schmidt", "demo");
    }

    @AfterAll
    void stop() {
        node.get().close();
    }

    @Test
    void losesNoAcknowledgedTicketAndMakesNoneTwice() {
        CompletableFuture<Void> clients = CompletableFuture.runAsync(() -> Clients.share(CLIENTS, TICKETS, this::open));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> clients.isDone() || acknowledged.size() >= TICKETS / 3);
        assertThat(clients).as("clients still at work when the node is killed").isNotDone();

        node.get().kill();
        start();
        clients.join();
        Clients.share(CLIENTS, TICKETS, this::open); // whatever was acknowledged is acknowledged alike

        assertThat(acknowledged.values()).as("one number a key").allMatch(numbers -> numbers.size() == 1);
        List<String> numbers =
                acknowledged.values().stream().flatMap(Set::stream).toList();
        assertThat(numbers).hasSize(TICKETS).doesNotHaveDuplicates();
        assertThat(others(texts(api.tickets(), "number"))).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(others(lives())).containsExactlyInAnyOrderElementsOf(numbers);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> api.tickets().stream()
                        .allMatch(ticket -> ticket.path("priority").isTextual()
                                && ticket.path("team").isTextual()
                                && ticket.path("resolutionDue").isTextual()));
    }

    @Test
    void aBulkChangeGoesOnAndWritesToNoTicketTwice() {
        Clients.share(
                CLIENTS,
                CHANGED,
                row -> changed.add(
                        api.open("bulk-" + row, Map.of("subject", "Printer broken", "description", "It is."))));
        JsonNode begun = api.post(
                "/api/bulk-changes",
                Map.of("tickets", changed, "action", Map.of("kind", "note", "text", "The technician comes.")));
        String path = "/api/bulk-changes/" + begun.path("id").asLong();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> api.get(path).path("done").asInt() >= CHANGED / 8);
        int done = api.get(path).path("done").asInt();
        assertThat(done).as("notes written when the node is killed").isLessThan(CHANGED);

        node.get().kill();
        start();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> api.get(path).path("endedAt").isTextual());
        assertThat(api.get(path).path("done").asInt()).isEqualTo(CHANGED);
        assertThat(changed)
                .hasSize(CHANGED)
                .allSatisfy(number -> assertThat(notes(number)).containsExactly("The technician comes."));
    }

    private List<String> notes(String number) {
        JsonNode messages = api.get("/api/tickets/" + number + "/messages");
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> message.path("kind").asText().equals("note"))
                .map(message -> message.path("body").asText())
                .toList();
    }

    private void open(int row) {
        Map<String, Object> ticket =
                Map.of("subject", "Printer broken", "description", "Number " + row + " is on fire.");
        String number = Patience.of(Duration.ofSeconds(90)).insist(() -> api.open("midway-" + row, ticket));
        acknowledged
                .computeIfAbsent(row, first -> ConcurrentHashMap.newKeySet())
                .add(number);
    }

    /** The business keys of all running lifecycles, as the engine itself tells them. */
    private List<String> lives() {
        JsonNode instances = Api.withPassword(this::address, "admin", "demo")
                .get("/engine-rest/process-instance?processDefinitionKey=incident");
        return texts(StreamSupport.stream(instances.spliterator(), false).toList(), "businessKey");
    }

    private List<String> others(List<String> numbers) {
        return numbers.stream().filter(number -> !changed.contains(number)).toList();
    }

    private static List<String> texts(List<JsonNode> rows, String field) {
        return rows.stream().map(row -> row.path(field).asText()).toList();
    }

    /** A job that the killed node had taken is free again after five seconds here, instead of minutes. */
    private void start() {
        node.set(Node.start(home, SMALL, "camunda.bpm.job-execution.lock-time-in-millis=5000"));
        node.get().awaitReady();
    }

    private URI address() {
        return node.get().address();
    }
}
