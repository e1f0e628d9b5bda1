package org.gongdan.ticket.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.notification.Outbox;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WatchersTests extends ApplicationTest {

    private static final String SUN_LI = "sun.li@haichuan.example";

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
    private Watchers watchers;

    @Autowired
    private Copies copies;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ApiClient api;

    @Test
    void whoeverWatchesFindsTheTicketInAViewAndHearsWhatOthersDo() {
        TicketNumber number = printerBroken();
        watchers.add(desk(cast.helen()), number, "helen.schmidt", false);
        watchers.add(desk(cast.helen()), number, "helen.schmidt", false);
        watchers.add(desk(cast.omar()), number, "omar.haddad", false);
        assertThat(watchers.of(cast.omar(), number))
                .extracting(Watcher::account)
                .containsExactly("helen.schmidt", "omar.haddad");
        TicketSearch watched = TicketSearch.all().withWatched(true);
        assertThat(tickets.list(cast.omar(), watched).items())
                .anyMatch(ticket -> ticket.number().equals(number));
        assertThat(tickets.list(cast.sofia(), watched).items())
                .noneMatch(ticket -> ticket.number().equals(number));
        assertThat(tickets.count(cast.omar(), watched, 10)).isPositive();

        conversation.reply(Actor.of(cast.anna(), Channel.PORTAL), number, "It smokes.", List.of());
        heard(number, "helen.schmidt", "The customer replied");
        actions.perform(desk(cast.helen()), number, new TicketAction.Transfer("business-apps", "ERP."), null);
        await().until(() -> tickets.find(cast.helen(), number).team().equals("business-apps"));
        assertThat(mails(number)).noneMatch(mail -> mail.contains("helen") && mail.contains("Transferred"));
        assertThat(mails(number)).noneMatch(mail -> mail.contains("omar") && mail.contains("Transferred"));
        assertThatThrownBy(() -> watchers.of(cast.omar(), number)).isInstanceOf(NotFoundException.class);

        watchers.remove(desk(cast.helen()), number, "helen.schmidt");
        assertThat(watchers.of(cast.helen(), number))
                .extracting(Watcher::account)
                .containsExactly("omar.haddad");
    }

    @Test
    void whoeverMayNotSeeTheTicketWatchesOnlyWhenItIsShared() {
        TicketNumber number = printerBroken();
        assertThatThrownBy(() -> watchers.add(desk(cast.omar()), number, "sofia.rossi", false))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> watchers.add(desk(cast.omar()), number, "anna.keller", true))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> watchers.add(desk(cast.sofia()), number, "sofia.rossi", true))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> watchers.of(cast.anna(), number)).isInstanceOf(RefusedException.class);
        watchers.add(desk(cast.omar()), number, "sofia.rossi", true);
        assertThat(watchers.of(cast.sofia(), number)).hasSize(1);
        assertThat(kinds(number)).contains("TicketShared", "WatcherAdded");
        heard(number, "sofia.rossi", "You watch");
        assertThat(timeline.of(cast.anna(), number))
                .noneMatch(entry -> entry.kind().equals("WatcherAdded"));
    }

    @Test
    void whoeverIsMentionedInANoteWatchesAndIsTold() {
        TicketNumber number = printerBroken();
        conversation.note(desk(cast.helen()), number, "@Omar Haddad, which one? @helen.schmidt", List.of());
        assertThat(watchers.of(cast.helen(), number))
                .extracting(Watcher::account)
                .containsExactly("omar.haddad");
        assertThat(kinds(number)).contains("PersonMentioned");
        heard(number, "omar.haddad", "You were mentioned");
        conversation.reply(desk(cast.helen()), number, "@Lars Berg looks at it.", List.of());
        assertThat(watchers.of(cast.helen(), number)).hasSize(1);
    }

    @Test
    void aNoteThatMentionsSomebodyWhoMayNotSeeTheTicketIsNotSaved() {
        TicketNumber number = printerBroken();
        assertThatThrownBy(() -> conversation.note(desk(cast.omar()), number, "@Sofia Rossi?", List.of()))
                .isInstanceOf(RefusedException.class);
        assertThat(conversation.of(cast.helen(), number)).noneMatch(said -> said.kind() == Message.Kind.NOTE);
    }

    @Test
    void whoeverIsInCopyReadsAndAnswersButSeesNoNotesAndDecidesNothing() {
        TicketNumber number = printerBroken();
        Viewer sunLi = cast.sunLi();
        assertThatThrownBy(() -> tickets.find(sunLi, number)).isInstanceOf(NotFoundException.class);
        Copy copy = copies.add(portal(cast.anna()), number, SUN_LI);
        assertThat(copies.add(desk(cast.omar()), number, "sun.li").id()).isEqualTo(copy.id());
        heard(number, "sun.li", number.toString());

        conversation.note(desk(cast.omar()), number, "Old printer.", List.of());
        conversation.reply(desk(cast.omar()), number, "Which printer?", List.of());
        assertThat(conversation.of(sunLi, number))
                .extracting(Message::body)
                .doesNotContain("Old printer.")
                .contains("Which printer?");
        assertThat(tickets.list(sunLi, TicketSearch.all().onlyMine()).items())
                .anyMatch(ticket -> ticket.number().equals(number));
        assertThat(actions.offered(sunLi, number)).isEmpty();
        assertThatThrownBy(() -> actions.perform(portal(sunLi), number, new TicketAction.Withdraw("Never mind."), null))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> copies.add(portal(sunLi), number, "james.okoro@northwind.example"))
                .isInstanceOf(RefusedException.class);

        Message answer = conversation.reply(portal(sunLi), number, "The one on the second floor.", List.of());
        assertThat(answer.fromCustomer()).isTrue();
        heard(number, "anna.keller", "New message");
        assertThat(mails(number)).noneMatch(mail -> mail.contains("Old printer"));

        copies.remove(portal(sunLi), number, copy.id());
        assertThatThrownBy(() -> tickets.find(sunLi, number)).isInstanceOf(NotFoundException.class);
        assertThat(kinds(number)).contains("CustomerCopied", "CopyEnded");
    }

    @Test
    void whoeverIsInCopyOpensNothingAgain() {
        TicketNumber number = printerBroken();
        copies.add(desk(cast.omar()), number, SUN_LI);
        actions.perform(portal(cast.anna()), number, new TicketAction.Withdraw("It prints."), null);
        await().until(() -> tickets.find(cast.anna(), number).isClosed());
        assertThatThrownBy(() -> conversation.reply(portal(cast.sunLi()), number, "Mine does not.", List.of()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void customersKnowInCopyOnlyTheAddressThatTheyTyped() {
        TicketNumber number = printerBroken();
        assertThat(copies.add(portal(cast.anna()), number, SUN_LI).name()).isEqualTo(SUN_LI);
        assertThat(copies.of(cast.anna(), number)).extracting(Copy::name).containsExactly(SUN_LI);
        assertThat(copies.of(cast.sunLi(), number)).extracting(Copy::name).containsExactly("孙丽");
        assertThat(copies.of(cast.omar(), number)).extracting(Copy::name).containsExactly("孙丽");
        assertThat(timeline.of(cast.anna(), number))
                .filteredOn(entry -> entry.kind().equals("CustomerCopied"))
                .extracting(entry -> entry.details().get("to"))
                .containsExactly(SUN_LI);
        assertThatThrownBy(() -> copies.add(portal(cast.anna()), number, "omar.haddad@gongdan.example"))
                .isInstanceOf(RefusedException.class)
                .hasMessageNotContaining("Omar Haddad");
    }

    @Test
    void customersPutOnlySoManyInCopyWithinADay() {
        Actor sunLi = portal(cast.sunLi());
        for (int ticket = 0; ticket * Copies.MOST < Copies.MOST_A_DAY; ticket++) {
            TicketNumber number = printerBroken(sunLi);
            int room = Math.min(Copies.MOST, Copies.MOST_A_DAY - ticket * Copies.MOST);
            for (int i = 0; i < room; i++) {
                copies.add(sunLi, number, "copy" + i + "@elsewhere.example");
            }
        }
        TicketNumber number = printerBroken(sunLi);
        assertThatThrownBy(() -> copies.add(sunLi, number, "copy@elsewhere.example"))
                .isInstanceOf(RefusedException.class);
        copies.add(desk(cast.omar()), number, "copy@elsewhere.example");
        clock.forward(Duration.ofHours(25));
        copies.add(sunLi, number, "another@elsewhere.example");
    }

    @Test
    void refusesAMergeByWhichACopyWouldOverhear() {
        TicketNumber number = printerBroken();
        TicketNumber other = printerBroken();
        copies.add(desk(cast.omar()), other, SUN_LI);
        TicketAction merge = new TicketAction.Merge(other.toString(), "The same.");
        assertThatThrownBy(() -> actions.perform(desk(cast.omar()), number, merge, null))
                .isInstanceOf(RefusedException.class);
        copies.add(desk(cast.omar()), number, SUN_LI);
        actions.perform(desk(cast.omar()), number, merge, null);
        await().until(() -> tickets.find(cast.helen(), number).isClosed());
    }

    @Test
    void refusesInCopyWhoIsInIt() {
        TicketNumber number = printerBroken();
        for (String who : List.of("omar.haddad", "anna.keller", "omar.haddad@gongdan.example")) {
            assertThatThrownBy(() -> copies.add(desk(cast.omar()), number, who))
                    .as(who)
                    .isInstanceOf(RefusedException.class);
        }
        assertThatThrownBy(() -> copies.add(desk(cast.omar()), number, "nobody <a@b>, c@d"))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> copies.of(cast.sunLi(), number)).isInstanceOf(NotFoundException.class);
        Copy stranger = copies.add(desk(cast.omar()), number, "stranger@elsewhere.example");
        conversation.reply(desk(cast.omar()), number, "We are on it.", List.of());
        heard(number, "stranger@elsewhere.example", "New message");
        assertThat(stranger.accountId()).isNull();
    }

    @Test
    void allOfItGoesThroughTheApi() {
        String ticket = "/api/tickets/" + printerBroken();
        assertThat(status(cast.omar(), "PUT", ticket + "/watchers/sofia.rossi", null))
                .isEqualTo(409);
        assertThat(status(cast.omar(), "PUT", ticket + "/watchers/sofia.rossi?share=true", null))
                .isEqualTo(200);
        assertThat(api.get(cast.sofia(), ticket + "/watchers").findValuesAsText("account"))
                .containsExactly("sofia.rossi");
        assertThat(status(cast.sofia(), "DELETE", ticket + "/watchers/sofia.rossi", null))
                .isEqualTo(204);
        assertThat(status(cast.anna(), "GET", ticket + "/watchers", null)).isEqualTo(409);
        assertThat(status(cast.anna(), "POST", ticket + "/copies", Map.of("who", SUN_LI)))
                .isEqualTo(201);
        assertThat(status(cast.sunLi(), "GET", ticket, null)).isEqualTo(200);
        assertThat(status(cast.sunLi(), "POST", ticket + "/messages", Map.of("body", "x", "kind", "note")))
                .isEqualTo(409);
        assertThat(status(cast.anna(), "POST", ticket + "/copies", Map.of("whom", "x")))
                .isEqualTo(400);
    }

    private int status(Viewer viewer, String method, String path, Object body) {
        return api.send(viewer, method, path, body).statusCode();
    }

    private TicketNumber printerBroken() {
        return printerBroken(portal(cast.anna()));
    }

    private TicketNumber printerBroken(Actor requester) {
        NewTicket request = new NewTicket(
                Type.INCIDENT,
                "Printer broken",
                "Our printer does not print.",
                Impact.TEAM,
                Urgency.HIGH,
                null,
                null,
                List.of());
        TicketNumber number = tickets.open(requester, request).number();
        await().until(() -> actions.offered(cast.helen(), number).stream()
                .anyMatch(offer -> offer.name().equals("Work on ticket")));
        return number;
    }

    private void heard(TicketNumber number, String person, String said) {
        await().untilAsserted(
                        () -> assertThat(mails(number)).anyMatch(mail -> mail.contains(person) && mail.contains(said)));
    }

    private List<String> mails(TicketNumber number) {
        return outbox.list(500).stream()
                .map(mail -> mail.to() + " " + mail.subject() + " " + mail.text())
                .filter(mail -> mail.contains(number.toString()))
                .toList();
    }

    private List<String> kinds(TicketNumber number) {
        return timeline.of(cast.helen(), number).stream()
                .map(Timeline.Entry::kind)
                .toList();
    }

    private static Actor desk(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }

    private static Actor portal(Viewer viewer) {
        return Actor.of(viewer, Channel.PORTAL);
    }
}
