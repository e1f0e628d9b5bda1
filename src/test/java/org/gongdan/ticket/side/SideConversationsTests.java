package org.gongdan.ticket.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.InvalidException;
import org.gongdan.core.InvalidException.FieldError;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.notification.Outbox;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.side.SideMessage.Delivery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class SideConversationsTests extends ApplicationTest {

    private static final Pattern LINK = Pattern.compile("/outside/([a-z2-7]{32})\\s*$");

    @Autowired
    private Cast cast;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Timeline timeline;

    @Autowired
    private SideConversations sides;

    @Autowired
    private SideLetters letters;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatASupplierAnswersWakesTheAgentAndTheCustomerLearnsNothing() {
        TicketNumber number = printerBroken();
        SideConversation asked = ask(number);
        assertThat(asked.state()).isEqualTo(SideState.WAITING);
        String token = token(number);
        await().until(() -> message(number, asked, 0).delivery() == Delivery.SENT);
        assertThat(mail(number).text()).contains("Is the drum on stock?").doesNotContain(number.toString());
        assertThat(mail(number).subject()).isEqualTo("Drum for a laser printer");

        assertThat(sides.answered(token.toUpperCase(java.util.Locale.ROOT), answer("Two of them.")))
                .isPresent();
        SideConversation answered = one(number);
        assertThat(answered.state()).isEqualTo(SideState.ANSWERED);
        assertThat(answered.unread()).isTrue();
        assertThat(message(number, asked, 1).fromOutside()).isTrue();
        assertThat(kinds(cast.omar(), number)).contains("SupplierAsked", "SupplierReplied");
        await().untilAsserted(() -> assertThat(outbox.list(500))
                .anyMatch(mail -> mail.to()
                                .contains(String.valueOf(
                                        tickets.find(cast.helen(), number).assignee()))
                        && mail.subject().contains(number.toString())
                        && mail.text().contains("Print Service")));
        sides.read(cast.lars(), number, asked.id(), answered.lastAt().minusMillis(1));
        assertThat(one(number).unread()).as("an answer nobody saw").isTrue();
        sides.read(cast.lars(), number, asked.id(), answered.lastAt());
        assertThat(one(number).unread()).isFalse();

        assertThat(kinds(cast.anna(), number)).noneMatch(kind -> kind.startsWith("S"));
        assertThat(conversation.of(cast.anna(), number)).hasSize(1);
        assertThatThrownBy(() -> sides.of(cast.anna(), number)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> sides.of(cast.sofia(), number)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sides.thread(cast.omar(), printerBroken(), asked.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void ofATokenOnlyAHashIsKept() {
        TicketNumber number = printerBroken();
        ask(number);
        String token = token(number);
        assertThat(database.queryForList(
                        "select encode(hash, 'escape') || encode(hash, 'hex') from side_token", String.class))
                .isNotEmpty()
                .noneMatch(kept -> kept.contains(token));
        assertThat(database.queryForObject(
                        "select count(*) from notification n where n::text like '%' || ? || '%'", Long.class, token))
                .isZero();
    }

    @Test
    void guessedExpiredAndWithdrawnTokensAreTheSameNothing() {
        TicketNumber number = printerBroken();
        SideConversation asked = ask(number);
        String token = token(number);
        assertThat(sides.seen("a".repeat(32))).isEmpty();
        assertThat(sides.seen("' or 1=1 --")).isEmpty();
        clock.forward(Duration.ofDays(29));
        assertThat(sides.answered(token, answer("Sorry, we were away."))).isPresent();
        clock.forward(Duration.ofDays(29));
        assertThat(sides.seen(token)).as("counted from the last message").isPresent();
        clock.forward(Duration.ofDays(2));
        assertThat(sides.seen(token)).isEmpty();
        assertThat(sides.answered(token, answer("Too late."))).isEmpty();

        sides.reply(desk(cast.omar()), number, asked.id(), "Are you there?", Set.of(), List.of());
        assertThat(sides.seen(token)).isPresent();
        sides.withdrawLinks(desk(cast.omar()), number, asked.id());
        assertThat(sides.seen(token)).isEmpty();
        assertThat(kinds(cast.omar(), number)).contains("SideLinksWithdrawn");
    }

    @Test
    void aMailThatStillWaitsIsCalledBackWithTheLinks() {
        TicketNumber number = printerBroken();
        SideConversation asked = ask(number);
        await().until(() -> message(number, asked, 0).delivery() == Delivery.SENT);
        long message = message(number, asked, 0).id();
        database.update("update side_message set delivery = 'queued' where id = ?", message);
        assertThat(transaction.<Boolean>execute(status -> letters.isWanted(message)))
                .isTrue();

        sides.withdrawLinks(desk(cast.omar()), number, asked.id());

        assertThat(transaction.<Boolean>execute(status -> letters.isWanted(message)))
                .isFalse();
        assertThat(message(number, asked, 0).delivery()).isEqualTo(Delivery.UNDELIVERABLE);
    }

    @Test
    void aClosedTicketWritesToNobody() {
        TicketNumber number = printerBroken();
        SideConversation asked = ask(number);
        actions.perform(desk(cast.helen()), number, new TicketAction.Withdraw("Scrapped."), null);
        await().until(() -> tickets.find(cast.helen(), number).isClosed());
        assertThatThrownBy(() -> sides.reply(desk(cast.omar()), number, asked.id(), "Hello?", Set.of(), List.of()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void nothingButBlanksBesideAFileIsNotKept() {
        TicketNumber number = printerBroken();
        SideConversation asked = ask(number);
        sides.answered(token(number), new SideAnswer("blank", " ".repeat(100_000), List.of(file("offer.txt"))));
        assertThat(message(number, asked, 1).body()).isEmpty();
        NewAttachment broken = file("a\r\nContent-Type: text/html");
        assertThatThrownBy(() -> sides.answered(token(number), new SideAnswer("lines", "See.", List.of(broken))))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void anAnswerThatArrivesTwiceIsSaidOnceAndOneOfAClosedConversationOpensIt() {
        TicketNumber number = printerBroken();
        SideConversation asked = ask(number);
        String token = token(number);
        sides.close(desk(cast.omar()), number, asked.id());
        assertThat(one(number).state()).isEqualTo(SideState.CLOSED);
        SideAnswer answer = new SideAnswer("<1@supplier>", "Two of them.", List.of(file("offer.txt")));
        sides.answered(token, answer);
        sides.answered(token, answer);
        SideThread thread = sides.thread(cast.omar(), number, asked.id());
        assertThat(thread.messages()).hasSize(2);
        assertThat(thread.conversation().state()).isEqualTo(SideState.ANSWERED);
        long file = thread.messages().get(1).files().get(0).id();
        assertThat(sides.file(cast.omar(), number, asked.id(), file).name()).isEqualTo("offer.txt");
        sides.close(desk(cast.omar()), number, asked.id());
        assertThat(sides.reopen(desk(cast.omar()), number, asked.id()).state()).isEqualTo(SideState.OPEN);
    }

    @Test
    void filesOfTheTicketGoAlongAndNoOthersAreSeen() {
        TicketNumber number = printerBroken();
        conversation.note(desk(cast.omar()), number, "The plate.", List.of(file("plate.txt")));
        long plate =
                conversation.of(cast.omar(), number).get(1).attachments().get(0).id();
        SideConversation asked = sides.start(desk(cast.omar()), number, to(number, "Subject", Set.of(plate)));
        SideThread seen = sides.seen(token(number)).orElseThrow();
        long sent = seen.messages().get(0).files().get(0).id();
        assertThat(sides.file(token(number), sent).orElseThrow().name()).isEqualTo("plate.txt");
        TicketNumber other = printerBroken();
        ask(other);
        assertThatThrownBy(() -> sides.file(token(other), sent)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sides.start(desk(cast.omar()), other, to(other, "Subject", Set.of(plate))))
                .isInstanceOf(NotFoundException.class);
        assertThat(asked.unread()).isFalse();
    }

    @Test
    void whatIsOnHoldGoesOnWhenTheLastOfThemHasAnswered() {
        TicketNumber number = printerBroken();
        ask(number);
        String first = token(number);
        SideConversation second = sides.start(desk(cast.omar()), number, to(number, "Another", Set.of()));
        actions.perform(desk(cast.omar()), number, new TicketAction.Pause(Status.ON_HOLD, "Waits for the drum."), null);
        sides.answered(first, answer("Two of them."));
        assertThat(tickets.find(cast.omar(), number).status()).isEqualTo(Status.ON_HOLD);
        sides.close(desk(cast.omar()), number, second.id());
        sides.answered(first, answer("One is on its way."));
        await().until(() -> tickets.find(cast.omar(), number).status() == Status.OPEN);
    }

    @Test
    void aMergeTakesThemAlong() {
        TicketNumber number = printerBroken();
        TicketNumber into = printerBroken();
        SideConversation asked = ask(number);
        String token = token(number);
        actions.perform(desk(cast.omar()), number, new TicketAction.Merge(into.toString(), "The same."), null);
        assertThat(sides.of(cast.omar(), number)).isEmpty();
        sides.answered(token, answer("Two of them."));
        assertThat(sides.thread(cast.omar(), into, asked.id()).messages()).hasSize(2);
        assertThat(kinds(cast.omar(), into)).contains("SupplierReplied");
    }

    @Test
    void whoeverIsInTrainingWritesToNobodyOutside() {
        TicketNumber number = printerBroken();
        assertThat(status(cast.helen(), "PUT", "/api/training/omar.haddad", Map.of("mentor", "wang.fang")))
                .isEqualTo(204);
        try {
            assertThatThrownBy(() -> ask(number)).isInstanceOf(RefusedException.class);
        } finally {
            status(cast.admin(), "DELETE", "/api/training/omar.haddad", null);
        }
    }

    @Test
    void refusesWhatWouldBecomeAnotherHeaderAndAddressesNobodyHas() {
        TicketNumber number = printerBroken();
        assertThatThrownBy(() -> sides.start(
                        desk(cast.omar()),
                        number,
                        new NewSideConversation(
                                "A\nBcc: x@y.example", "a, b@c.example", "fr", "S\r\nX: y", "\0", Set.of(), List.of())))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::field)
                                .containsExactly("name", "email", "subject", "language", "body"));
        for (String address :
                List.of("a..b@c.example", ".a@c.example", "a@c.", "a@-c.example", "ü@c.example", "a@b@c")) {
            assertThatThrownBy(() -> sides.start(
                            desk(cast.omar()),
                            number,
                            new NewSideConversation("A", address, "en", "S", "B", Set.of(), List.of())))
                    .as(address)
                    .isInstanceOf(InvalidException.class);
        }
    }

    @Test
    void whoeverHoldsATokenWritesOnlySoOften() {
        TicketNumber number = printerBroken();
        SideConversation asked = ask(number);
        String token = token(number);
        for (int i = 0; i < SideConversations.MOST_AN_HOUR; i++) {
            sides.answered(token, answer("Answer " + i));
        }
        assertThatThrownBy(() -> sides.answered(token, answer("One more."))).isInstanceOf(RefusedException.class);
        assertThat(sides.thread(cast.omar(), number, asked.id()).messages())
                .noneMatch(message -> message.body().equals("One more."));
        clock.forward(Duration.ofMinutes(61));
        assertThat(sides.answered(token, answer("One more."))).isPresent();
    }

    @Test
    void anAddressThatDoesNotExistIsToldToWhoeverWroteToIt() {
        TicketNumber number = printerBroken();
        SideConversation asked = ask(number);
        await().until(() -> message(number, asked, 0).delivery() == Delivery.SENT);
        long message = message(number, asked, 0).id();
        transaction.executeWithoutResult(now -> letters.undeliverable(message));
        assertThat(message(number, asked, 0).delivery()).isEqualTo(Delivery.UNDELIVERABLE);
        assertThat(one(number).state()).isEqualTo(SideState.OPEN);
        await().untilAsserted(() -> assertThat(outbox.list(500))
                .anyMatch(mail -> mail.to().contains("omar.haddad")
                        && mail.subject().contains(number + "] Could not be delivered")));
    }

    @Test
    void allOfItGoesThroughTheApi() {
        TicketNumber number = printerBroken();
        String path = "/api/tickets/" + number + "/side-conversations";
        Map<String, Object> body =
                Map.of("name", "Print Service", "email", address(number), "subject", "Drum", "body", "Is it on stock?");
        assertThat(status(cast.anna(), "POST", path, body)).isEqualTo(409);
        assertThat(status(cast.sofia(), "GET", path, null)).isEqualTo(404);
        assertThat(status(cast.omar(), "POST", path, Map.of("subjct", "x"))).isEqualTo(400);
        JsonNode asked = api.post(cast.omar(), path, body);
        assertThat(asked.get("state").asText()).isEqualTo("waiting");
        sides.answered(token(number), answer("Two of them."));
        String one = path + "/" + asked.get("id").asLong();
        JsonNode thread = api.get(cast.omar(), one);
        assertThat(thread.get("unread").asBoolean()).isTrue();
        assertThat(thread.get("messages").get(1).get("fromOutside").asBoolean()).isTrue();
        assertThat(status(cast.omar(), "POST", one + "/read", null)).isEqualTo(204);
        assertThat(api.post(cast.omar(), one + "/close", null).get("state").asText())
                .isEqualTo("closed");
        assertThat(api.post(cast.omar(), one + "/reopen", null).get("state").asText())
                .isEqualTo("open");
        assertThat(api.post(cast.omar(), one + "/messages", Map.of("body", "Send one."))
                        .get("state")
                        .asText())
                .isEqualTo("waiting");
        assertThat(status(cast.omar(), "DELETE", one + "/links", null)).isEqualTo(204);
        assertThat(api.get(cast.omar(), path)).hasSize(1);
    }

    private SideConversation ask(TicketNumber number) {
        return sides.start(desk(cast.omar()), number, to(number, "Drum for a laser printer", Set.of()));
    }

    private static NewSideConversation to(TicketNumber number, String subject, Set<Long> attachments) {
        return new NewSideConversation(
                "Print Service", address(number), "en", subject, "Is the drum on stock?", attachments, List.of());
    }

    private static String address(TicketNumber number) {
        return "service+" + number.id() + "@supplier.example";
    }

    private Outbox.Mail mail(TicketNumber number) {
        return outbox.list(500).stream()
                .filter(mail -> mail.to().contains(address(number)))
                .findFirst()
                .orElseThrow();
    }

    private String token(TicketNumber number) {
        await().until(() -> outbox.list(500).stream().anyMatch(mail -> mail.to().contains(address(number))));
        Matcher link = LINK.matcher(mail(number).text());
        assertThat(link.find()).as(mail(number).text()).isTrue();
        return link.group(1);
    }

    private SideMessage message(TicketNumber number, SideConversation of, int index) {
        return sides.thread(cast.omar(), number, of.id()).messages().get(index);
    }

    private SideConversation one(TicketNumber number) {
        return sides.of(cast.omar(), number).get(0);
    }

    private static SideAnswer answer(String body) {
        return new SideAnswer(java.util.UUID.randomUUID().toString(), body, List.of());
    }

    private static NewAttachment file(String name) {
        return new NewAttachment(name, "text/plain", "100 units".getBytes(StandardCharsets.UTF_8));
    }

    private List<String> kinds(Viewer viewer, TicketNumber number) {
        return timeline.of(viewer, number).stream().map(Timeline.Entry::kind).toList();
    }

    private int status(Viewer viewer, String method, String path, Object body) {
        return api.send(viewer, method, path, body).statusCode();
    }

    private TicketNumber printerBroken() {
        NewTicket request = new NewTicket(
                Type.INCIDENT,
                "Printer broken",
                "Our printer does not print.",
                Impact.TEAM,
                Urgency.HIGH,
                null,
                null,
                List.of());
        TicketNumber number =
                tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request).number();
        await().until(() -> actions.offered(cast.helen(), number).stream()
                .anyMatch(offer -> offer.name().equals("Work on ticket")));
        return number;
    }

    private static Actor desk(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }
}
