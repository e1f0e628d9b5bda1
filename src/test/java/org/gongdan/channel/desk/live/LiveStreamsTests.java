package org.gongdan.channel.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.security.Browser;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

class LiveStreamsTests extends ApplicationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Tickets tickets;

    @Autowired
    private JdbcTemplate database;

    @Test
    void tellsTheNumbersOfChangedTicketsToAllWhoListen() {
        Listening wei = listen(browserOf("li.wei"));
        Listening omar = listen(browserOf("omar.haddad"));
        TicketNumber number = open();
        await().until(() -> wei.heard(number.toString()) && omar.heard(number.toString()));
        assertThat(wei.lines()).allMatch(line -> line.matches("|:|retry:\\d+|event:tickets|data:(many|[GD0-9,-]+)"));
    }

    @Test
    void isForStaffOnly() {
        assertThat(new Browser(port).get("/desk/live").statusCode()).isEqualTo(302);
        assertThat(browserOf("anna.keller").get("/desk/live").statusCode()).isEqualTo(403);
    }

    @Test
    void theRowsOfOthersTicketsAreNotTold() {
        TicketNumber number = open("Printer broken", "Our printer does not print.");
        await().until(() ->
                "infrastructure".equals(tickets.find(cast.helen(), number).team()));
        String changes = "/desk/changes?view=all&shown=" + number + "&others=" + number;
        assertThat(browserOf("helen.schmidt").get(changes).body())
                .contains("data-ticket=\"" + number + "\"")
                .contains("data-fresh=\"" + number + "\"");
        assertThat(browserOf("li.wei").get(changes).body()).doesNotContain(number.toString(), "Printer");
        assertThat(browserOf("anna.keller").get(changes).statusCode()).isEqualTo(403);
    }

    @Test
    void endsWithTheSession() {
        Browser wei = browserOf("li.wei");
        Listening stream = listen(wei);
        wei.post("/logout", "_csrf=" + Browser.encode(wei.csrf()));
        await().until(stream::hasEnded);
        assertThat(wei.get("/desk/live").statusCode()).isEqualTo(302);
    }

    @Test
    void opensABoundedNumberForOnePerson() {
        Browser sofia = browserOf("sofia.rossi");
        List<Listening> open = IntStream.range(0, LiveStreams.MOST_PER_PERSON)
                .mapToObj(window -> listen(sofia))
                .toList();
        assertThat(sofia.get("/desk/live").statusCode()).isEqualTo(429);
        open.forEach(Listening::leave);
    }

    @Test
    void saysManyInsteadOfFloodingAndOnceASecondAtMost() {
        TicketNumber number = open();
        Listening stream = listen(browserOf("li.wei"));
        database.update("""
                insert into ticket (type, status, subject, language, channel, impact, urgency, requester_id, created_at, updated_at)
                select type, 'closed', subject, language, channel, impact, urgency, requester_id, created_at, updated_at
                from ticket, generate_series(1, 5000) where id = ?
                """, number.id());
        await().until(() -> stream.heard("many"));
        int before = stream.events();
        long begin = System.nanoTime();
        database.queryForList(
                        "select id from ticket where subject = 'Stream' and status = 'closed' limit 1500", Long.class)
                .forEach(id -> database.update("update ticket set version = version + 1 where id = ?", id));
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        database.update("delete from ticket where subject = 'Stream' and status = 'closed'");
        assertThat(stream.events() - before).isLessThanOrEqualTo((int) seconds + 2);
    }

    @Test
    void listensAgainAfterTheDatabaseWasAway() {
        Listening stream = listen(browserOf("li.wei"));
        database.queryForList("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where application_name = 'gongdan-listener' and datname = current_database()
                """);
        await().until(() -> stream.heard("many"));
        TicketNumber number = open();
        await().until(() -> stream.heard(number.toString()));
    }

    private Browser browserOf(String person) {
        Browser browser = new Browser(port);
        browser.signIn(person, Cast.PASSWORD);
        return browser;
    }

    private Listening listen(Browser browser) {
        Stream<String> stream = browser.stream("/desk/live").body();
        List<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> stream.forEach(lines::add));
        await().until(() -> !lines.isEmpty());
        return new Listening(stream, lines, reading);
    }

    private TicketNumber open() {
        return open("Stream", "Runs.");
    }

    private TicketNumber open(String subject, String description) {
        NewTicket request =
                new NewTicket(Type.INCIDENT, subject, description, Impact.USER, Urgency.LOW, null, null, List.of());
        return tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request).number();
    }

    private record Listening(Stream<String> stream, List<String> lines, CompletableFuture<Void> reading) {

        boolean heard(String part) {
            return lines.stream().anyMatch(line -> line.startsWith("data:") && line.contains(part));
        }

        int events() {
            return (int) lines.stream().filter(line -> line.startsWith("data:")).count();
        }

        boolean hasEnded() {
            return reading.isDone();
        }

        void leave() {
            stream.close();
        }
    }
}
