package org.gongdan.channel.desk.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.security.Browser;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.live.Whispers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class PresenceTests extends ApplicationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Whispers whispers;

    @Test
    void whoeverLooksIsSeenUntilTheWindowIsClosed() {
        TicketNumber number = infrastructure();
        Browser omar = browserOf("omar.haddad");
        Browser helen = browserOf("helen.schmidt");
        Listening window = listen(omar, number);
        await().until(() -> now(helen, number).contains("Omar Haddad is looking"));
        assertThat(now(omar, number)).doesNotContain("Omar Haddad");
        assertThat(does(omar, number, window.id(), "replying")).isEqualTo(204);
        await().until(() -> now(helen, number).contains("Omar Haddad is writing a reply"));
        does(omar, number, window.id(), "left");
        await().until(() -> !now(helen, number).contains("Omar Haddad"));
        window.leave();
    }

    @Test
    void aClosedConnectionEndsItThoughNobodySaidSo() {
        TicketNumber number = infrastructure();
        Browser helen = browserOf("helen.schmidt");
        Listening window = listen(browserOf("omar.haddad"), number);
        await().until(() -> now(helen, number).contains("Omar Haddad"));
        window.leave();
        await().until(() -> !now(helen, number).contains("Omar Haddad"));
    }

    @Test
    void whatAnotherNodeSaysIsSeenHereAndMovesThePages() {
        TicketNumber number = infrastructure();
        Browser helen = browserOf("helen.schmidt");
        Listening window = listen(helen, number);
        whispers.say(new Looker("elsewhere", number, "lars.berg", Doing.NOTING).say());
        await().until(() -> window.heard("event:people"));
        assertThat(now(helen, number)).contains("Lars Berg is writing a note");
        whispers.say(new Looker("elsewhere", number, "lars.berg", Doing.LEFT).say());
        await().until(() -> !now(helen, number).contains("Lars Berg"));
        window.leave();
    }

    @Test
    void saysWhatOthersDidSinceAndNeverWhatOneDidOneself() {
        TicketNumber number = infrastructure();
        Browser helen = browserOf("helen.schmidt");
        String page = helen.get("/desk/tickets/" + number).body();
        String seen = page.replaceFirst("(?s).*data-seen=\"(\\d+)\".*", "$1");
        Listening window = listen(helen, number);
        conversation.note(desk(cast.helen()), number, "Mine.", List.of());
        await().until(() -> window.heard("data:" + number));
        assertThat(now(helen, number, seen)).doesNotContain("data-show");
        conversation.note(desk(cast.omar()), number, "A look inside.", List.of());
        assertThat(now(helen, number, seen)).contains("New note by Omar Haddad").doesNotContain("A look inside");
        conversation.reply(Actor.of(cast.anna(), Channel.PORTAL), number, "Any news?", List.of());
        assertThat(now(helen, number, seen)).contains("2 new messages");
        window.leave();
    }

    @Test
    void isForThoseOfTheStaffWhoMaySeeTheTicket() {
        TicketNumber number = infrastructure();
        Browser omar = browserOf("omar.haddad");
        Browser wei = browserOf("li.wei");
        assertThat(wei.get("/desk/tickets/" + number + "/live").statusCode()).isEqualTo(404);
        assertThat(now(wei, number)).contains("data-gone").doesNotContain("Printer");
        for (String door : List.of("/live", "/now")) {
            assertThat(browserOf("anna.keller")
                            .get("/desk/tickets/" + number + door)
                            .statusCode())
                    .isEqualTo(403);
        }
        Listening window = listen(omar, number);
        await().until(() -> now(browserOf("helen.schmidt"), number).contains("Omar Haddad"));
        does(wei, number, window.id(), "noting");
        does(browserOf("lars.berg"), number, window.id(), "noting");
        actions.perform(desk(cast.helen()), number, new TicketAction.Transfer("business-apps", "ERP."), null);
        await().until(() -> now(omar, number).contains("You can no longer see this ticket"));
        await().until(() -> !now(browserOf("helen.schmidt"), number).contains("Omar Haddad"));
        window.leave();
    }

    private TicketNumber infrastructure() {
        NewTicket request = new NewTicket(
                Type.INCIDENT,
                "Printer broken",
                "Our printer does not print.",
                Impact.USER,
                Urgency.LOW,
                null,
                null,
                List.of());
        TicketNumber number =
                tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request).number();
        await().until(() -> actions.offered(cast.helen(), number).stream()
                .anyMatch(offer -> offer.name().equals("Work on ticket")));
        return number;
    }

    private static Actor desk(org.gongdan.identity.Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }

    private static String now(Browser browser, TicketNumber number) {
        return now(browser, number, String.valueOf(Long.MAX_VALUE));
    }

    private static String now(Browser browser, TicketNumber number, String seen) {
        return browser.get("/desk/tickets/" + number + "/now?seen=" + seen).body();
    }

    private static int does(Browser browser, TicketNumber number, String window, String doing) {
        String fields = "window=" + window + "&doing=" + doing + "&_csrf=" + Browser.encode(browser.csrf());
        return browser.post("/desk/tickets/" + number + "/doing", fields).statusCode();
    }

    private Browser browserOf(String person) {
        Browser browser = new Browser(port);
        browser.signIn(person, Cast.PASSWORD);
        return browser;
    }

    private static Listening listen(Browser browser, TicketNumber number) {
        Stream<String> stream =
                browser.stream("/desk/tickets/" + number + "/live").body();
        List<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> stream.forEach(lines::add));
        await().until(() ->
                lines.contains("event:window") && lines.get(lines.size() - 1).isEmpty());
        return new Listening(stream, lines, reading);
    }

    private record Listening(Stream<String> stream, List<String> lines, CompletableFuture<Void> reading) {

        boolean heard(String part) {
            return lines.contains(part);
        }

        String id() {
            return lines.get(lines.indexOf("event:window") + 1).substring("data:".length());
        }

        void leave() {
            stream.close();
        }
    }
}
