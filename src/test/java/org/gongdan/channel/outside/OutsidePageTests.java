package org.gongdan.channel.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.side.NewSideConversation;
import org.gongdan.ticket.side.SideConversation;
import org.gongdan.ticket.side.SideConversations;
import org.gongdan.ticket.side.SideLetters;
import org.gongdan.ticket.side.SideMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Over plain HTTP, as somebody outside comes: without an account, a cookie or a session. */
class OutsidePageTests extends ApplicationTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private Cast cast;

    @Autowired
    private Tickets tickets;

    @Autowired
    private SideConversations sides;

    @Autowired
    private SideLetters letters;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @Test
    void showsTheThreadAndNothingOfTheTicketAndTakesAnAnswerOnce() throws Exception {
        TicketNumber number = secretTicket();
        SideConversation asked = ask(number);
        String token = token(asked);
        HttpResponse<String> page = get("/outside/" + token, "zh-TW");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Is the drum on stock?", "您的答覆", "noindex")
                .doesNotContain(number.toString(), "Secret", "Anna", "service@supplier.example", "/desk", "/login");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/outside/" + token, "fr, en").body()).contains("Your answer");
        assertThat(get("/outside/" + token, "zh").body()).contains("您的答复");

        String form = "key=one-form&body=%3Cscript%3Ealert(1)%3C%2Fscript%3E";
        assertThat(post("/outside/" + token, form).statusCode()).isEqualTo(302);
        assertThat(post("/outside/" + token, form)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/outside/" + token + "?sent");
        List<SideMessage> said = sides.thread(cast.helen(), number, asked.id()).messages();
        assertThat(said).hasSize(2);
        assertThat(get("/outside/" + token, "en").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(post("/outside/" + token, "body=").statusCode()).isEqualTo(400);
        assertThat(sides.thread(cast.helen(), number, asked.id()).messages()).hasSize(2);
    }

    @Test
    void aGuessedAddressLooksLikeOneThatIsOver() throws Exception {
        String token = token(ask(secretTicket()));
        clock.forward(Duration.ofDays(31));
        HttpResponse<String> over = get("/outside/" + token, "en");
        HttpResponse<String> guessed = get("/outside/" + "b".repeat(32), "en");
        assertThat(over.statusCode()).isEqualTo(404);
        assertThat(guessed.statusCode()).isEqualTo(404);
        assertThat(over.body()).isEqualTo(guessed.body());
        assertThat(post("/outside/" + token, "body=x").body()).isEqualTo(over.body());
        assertThat(get("/outside/" + token + "/files/1", "en").body()).isEqualTo(over.body());
        assertThat(over.headers().map().keySet())
                .isEqualTo(guessed.headers().map().keySet());
    }

    @Test
    void whatWasCorrectedAndSentAgainFromTheSamePageIsAnAnswerToo() throws Exception {
        TicketNumber number = secretTicket();
        SideConversation asked = ask(number);
        String path = "/outside/" + token(asked);
        post(path, "key=one-form&body=Two");
        post(path, "key=one-form&body=Two");
        post(path, "key=one-form&body=Three");
        assertThat(sides.thread(cast.helen(), number, asked.id()).messages())
                .extracting(SideMessage::body)
                .endsWith("Two", "Three")
                .hasSize(3);
    }

    private TicketNumber secretTicket() {
        NewTicket request =
                new NewTicket(Type.INCIDENT, "Secret", "Secret too", Impact.TEAM, Urgency.HIGH, null, null, List.of());
        return tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request).number();
    }

    private SideConversation ask(TicketNumber number) {
        return sides.start(
                Actor.of(cast.helen(), Channel.DESK),
                number,
                new NewSideConversation(
                        "Print Service",
                        "service@supplier.example",
                        "en",
                        "Drum for a laser printer",
                        "Is the drum on stock?",
                        Set.of(),
                        List.of()));
    }

    private String token(SideConversation of) {
        return Objects.requireNonNull(transaction.execute(now -> letters.token(of.id())));
    }

    private HttpResponse<String> get(String path, String language) throws Exception {
        return send(HttpRequest.newBuilder(address(path))
                .header("Accept", "text/html")
                .header("Accept-Language", language));
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(HttpRequest.newBuilder(address(path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
