package org.gongdan.ticket.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.security.Browser;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.link.Relation;
import org.gongdan.ticket.link.TicketLinks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class SplitsTests extends ApplicationTest {

    private static final byte[] PICTURE = "not really a picture".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Conversation conversation;

    @Autowired
    private TicketLinks links;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Splits splits;

    @Test
    void aMessageBecomesATicketOfTheSameRequesterWithItsFilesAndBothTellOfIt() {
        TicketNumber number = open();
        Message said = said(number);
        Ticket opened = splits.split(desk(cast.helen()), number, wanted(said));

        assertThat(opened.requesterAccount()).isEqualTo("anna.keller");
        assertThat(opened.subject()).isEqualTo("A second thing");
        Message request = conversation.of(cast.anna(), opened.number()).get(0);
        assertThat(request.body()).isEqualTo(said.body());
        assertThat(request.attachments()).extracting(Message.Attachment::name).containsExactly("screen.png");
        long file = request.attachments().get(0).id();
        assertThat(conversation.file(cast.anna(), opened.number(), file).content())
                .isEqualTo(PICTURE);
        assertThat(conversation.of(cast.helen(), number)).anyMatch(one -> one.id() == said.id());
        assertThat(links.of(cast.helen(), number))
                .singleElement()
                .satisfies(link -> assertThat(link.relation()).isEqualTo(Relation.PARENT_OF))
                .satisfies(link -> assertThat(link.ticket()).isEqualTo(opened.number()));
        assertThat(kinds(number)).contains("MessageSplitOff", "TicketLinked");
        assertThat(kinds(opened.number())).contains("OpenedFromMessage", "TicketLinked");
    }

    @Test
    void nothingIsMadeOfNotesOfOthersMessagesOrByCustomers() {
        TicketNumber number = open();
        Message said = said(number);
        Message note = conversation.note(desk(cast.helen()), number, "She is right.", List.of());
        assertThatThrownBy(() -> splits.split(desk(cast.helen()), number, wanted(note)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> splits.split(desk(cast.helen()), open(), wanted(said)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> splits.split(Actor.of(cast.anna(), Channel.PORTAL), number, wanted(said)))
                .isInstanceOf(RefusedException.class);
        NewSplit task = new NewSplit(said.id(), Type.TASK, "A", "B", Set.of(), Relation.RELATED_TO);
        assertThatThrownBy(() -> splits.split(desk(cast.helen()), number, task)).isInstanceOf(InvalidException.class);
    }

    @Test
    void theFormMakesOneTicketHoweverOftenItArrives() {
        TicketNumber number = open();
        Message said = said(number);
        Browser helen = new Browser(port);
        helen.signIn("helen.schmidt", Cast.PASSWORD);
        String page = helen.get("/desk/tickets/" + number).body();
        Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(page);
        assertThat(key.find()).isTrue();
        String form = "message=" + said.id() + "&key=" + key.group(1) + "&type=question&subject=Once&description=Only."
                + "&relation=related-to&files=" + said.attachments().get(0).id() + "&_csrf="
                + Browser.encode(helen.csrf());
        for (int click = 0; click < 2; click++) {
            assertThat(helen.post("/desk/tickets/" + number + "/splits", form).statusCode())
                    .isEqualTo(302);
        }
        assertThat(links.of(cast.helen(), number)).hasSize(1);
    }

    @Test
    void paperHoldsNotesOnlyWhenTheyAreAskedFor() {
        TicketNumber number = open();
        said(number);
        conversation.note(desk(cast.helen()), number, "Between us.", List.of());
        Browser helen = new Browser(port);
        helen.signIn("helen.schmidt", Cast.PASSWORD);
        assertThat(helen.get("/desk/tickets/" + number + "/print?story=true").body())
                .contains("Besides, the screen flickers.", "screen.png", "Anna Keller")
                .doesNotContain("Between us.");
        assertThat(helen.get("/desk/tickets/" + number + "/print?notes=true").body())
                .contains("Between us.", "not for the customer");
        Browser anna = new Browser(port);
        anna.signIn("anna.keller", Cast.PASSWORD);
        assertThat(anna.get("/desk/tickets/" + number + "/print").statusCode()).isEqualTo(403);
    }

    private static NewSplit wanted(Message said) {
        Set<Long> files = said.attachments().isEmpty()
                ? Set.of()
                : Set.of(said.attachments().get(0).id());
        return new NewSplit(said.id(), Type.INCIDENT, "A second thing", said.body(), files, Relation.PARENT_OF);
    }

    private Message said(TicketNumber number) {
        conversation.reply(
                Actor.of(cast.anna(), Channel.PORTAL),
                number,
                "Besides, the screen flickers.",
                List.of(new NewAttachment("screen.png", "image/png", PICTURE)));
        List<Message> all = conversation.of(cast.anna(), number);
        return all.get(all.size() - 1);
    }

    private TicketNumber open() {
        NewTicket request = new NewTicket(
                Type.INCIDENT,
                "Printer broken",
                "Our printer does not print.",
                Impact.USER,
                Urgency.LOW,
                null,
                null,
                List.of());
        return tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request).number();
    }

    private List<String> kinds(TicketNumber number) {
        return timeline.of(cast.helen(), number).stream()
                .map(Timeline.Entry::kind)
                .toList();
    }

    private static Actor desk(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }
}
