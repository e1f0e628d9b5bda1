package org.gongdan.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gongdan.TestDatabase;
import org.gongdan.TestDatabase.Access;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes start at the same moment on one empty database and share its work. */
class TwoNodesTests {

    private static final int TICKETS = 60;
    private static final List<String> SMALL = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @TempDir
    Path homes;

    private List<Node> nodes = List.of();

    @BeforeEach
    void start() {
        Access database = TestDatabase.empty();
        nodes = Stream.of("one", "two")
                .map(name -> Node.start(
                        homes.resolve(name),
                        SMALL,
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password()))
                .toList();
    }

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
    }

    @Test
    void comeUpTogetherAndBothOpenAndWorkTickets() {
        nodes.forEach(Node::awaitReady);
        Api first = Api.signIn(() -> nodes.get(0).address(), "helen.schmidt", "demo");
        Api second = Api.signIn(() -> nodes.get(1).address(), "sun.li", "demo");
        Set<String> numbers = ConcurrentHashMap.newKeySet();
        Clients.share(
                4,
                TICKETS,
                row -> numbers.add((row % 2 == 0 ? first : second)
                        .open(
                                "two-" + row,
                                Map.of("subject", "Printer broken", "description", "Number " + row + " is on fire."))));

        assertThat(numbers).hasSize(TICKETS);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> first.tickets().stream()
                        .allMatch(ticket -> ticket.path("resolutionDue").isTextual()));
        assertThat(first.tickets()).hasSize(TICKETS);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(List.of(mails("one"), mails("two")))
                        .as("mails that each node delivered")
                        .allMatch(mails -> mails > 0));
    }

    private long mails(String node) throws java.io.IOException {
        Path outbox = homes.resolve(node).resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(outbox)) {
            return files.count();
        }
    }
}
