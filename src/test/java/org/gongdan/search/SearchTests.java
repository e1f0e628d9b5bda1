package org.gongdan.search;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Slice;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Tier;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.TicketAction.Merge;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who finds what, from the moment it was said. Each test looks for words that no other one says. */
class SearchTests extends ApplicationTest {

    @Autowired
    private Search search;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Customers customers;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void findsATicketByAllThatIsSaidOnIt() {
        TicketNumber number = open(cast.anna(), "Quagga in the printers", "打印机里有一只斑驴");
        conversation.reply(agent(cast.helen()), number, "Please feed the Okapi.", List.of());
        conversation.note(agent(cast.helen()), number, "She breeds Tapirs.", List.of());
        conversation.reply(
                agent(cast.anna()),
                number,
                "A picture.",
                List.of(new NewAttachment("axolotl-7.png", "image/png", new byte[1])));
        for (String words : List.of(
                "quagga",
                "quagga printer",
                "斑驴",
                "quagga 打印机",
                "okapi anna.keller",
                "okapi keller",
                "tapir",
                "axolotl",
                "axolotl-7.png",
                number + " quagga",
                "quag")) {
            assertThat(found(cast.helen(), words)).as(words).containsExactly(number);
        }
        assertThat(found(cast.helen(), "quagga okapi tapir zebra")).isEmpty();
        assertThat(found(cast.helen(), number.toString())).startsWith(number);
    }

    @Test
    void findsATicketByWhatItsFilesSay() {
        TicketNumber number = open(cast.anna(), "See the list", "It is attached.");
        conversation.reply(
                agent(cast.anna()), number, "Here it is.", List.of(file("list.txt", "One aye-aye, two dugongs.")));
        conversation.note(agent(cast.helen()), number, "Ours.", List.of(file("ours.txt", "A secret coelacanth.")));
        await().until(() -> found(cast.helen(), "dugong coelacanth").contains(number));
        assertThat(found(cast.anna(), "dugong")).containsExactly(number);
        assertThat(found(cast.anna(), "coelacanth")).isEmpty();
        assertThat(search.find(cast.anna(), "dugong", TicketSearch.all()).items())
                .extracting(hit -> hit.snippet().text())
                .singleElement(as(STRING))
                .contains("two dugongs");
    }

    @Test
    void customersFindTheirOwnRequestsWithoutTheNotes() {
        TicketNumber number = open(cast.anna(), "Wombat alert", "There is a wombat.");
        conversation.note(agent(cast.helen()), number, "Secretly a numbat.", List.of(file("numbat.txt")));
        conversation.reply(agent(cast.helen()), number, "We come with a bandicoot.", List.of());

        assertThat(found(cast.anna(), "wombat bandicoot")).containsExactly(number);
        assertThat(found(cast.anna(), "numbat")).isEmpty();
        assertThat(found(cast.anna(), "wombat numbat")).isEmpty();
        assertThat(found(cast.anna(), "numba")).isEmpty();
        assertThat(found(cast.sunLi(), "wombat")).isEmpty();
        assertThat(found(cast.helen(), "numbat")).containsExactly(number);
        assertThat(search.find(cast.anna(), "wombat", TicketSearch.all()).items())
                .extracting(hit -> hit.snippet().text())
                .noneMatch(text -> text.contains("numbat"));
        assertThat(search.find(cast.helen(), "wombat", TicketSearch.all().onlyMine())
                        .items())
                .isEmpty();
    }

    @Test
    void agentsFindWhatTheirTeamsMaySee() {
        TicketNumber number = open(cast.anna(), "Pangolin printer broken", "Our printer does not print.");
        await().until(() ->
                "infrastructure".equals(tickets.find(cast.helen(), number).team()));
        assertThat(found(cast.omar(), "pangolin")).containsExactly(number);
        assertThat(found(cast.sofia(), "pangolin")).isEmpty();
        assertThat(found(cast.helen(), "pangolin")).containsExactly(number);
    }

    @Test
    void narrowsByFacts() {
        TicketNumber number = open(cast.anna(), "Narwhal printer broken", "Our printer does not print.");
        await().until(() -> tickets.find(cast.helen(), number).assignee() != null);
        assertThat(found("narwhal", TicketSearch.all().withStatus(TicketSearch.OPEN)))
                .containsExactly(number);
        assertThat(found("narwhal", TicketSearch.all().withStatus(Set.of(Status.CLOSED))))
                .isEmpty();
        assertThat(found("narwhal", TicketSearch.all().withTeam("infrastructure")))
                .containsExactly(number);
        assertThat(found("narwhal", TicketSearch.all().withTeam("business-apps")))
                .isEmpty();
        assertThat(found("narwhal", TicketSearch.all().withAssignee("nobody"))).isEmpty();
    }

    @Test
    void ranksTheSubjectBeforeTheConversation() {
        TicketNumber inSubject = open(cast.anna(), "Capybara at the desk", "Look at it.");
        TicketNumber inText = open(cast.anna(), "Something else", "While I write, a capybara comes by.");
        TicketNumber inNote = open(cast.anna(), "Another thing", "Nothing of interest.");
        conversation.note(agent(cast.helen()), inNote, "Ask about the capybara.", List.of());
        assertThat(found(cast.helen(), "capybara")).containsExactly(inSubject, inText, inNote);
    }

    @Test
    void readsOnPageByPage() {
        List<TicketNumber> all = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            all.add(open(cast.anna(), "Aardvark " + count, "One of five."));
        }
        List<TicketNumber> read = new ArrayList<>();
        String cursor = null;
        do {
            Slice<SearchHit> slice = search.find(
                    cast.helen(), "aardvark", TicketSearch.all().page(TicketSearch.Sort.UPDATED, 2, cursor));
            slice.items().forEach(hit -> read.add(hit.ticket().number()));
            cursor = slice.next();
        } while (cursor != null);
        assertThat(read).containsExactlyInAnyOrderElementsOf(all);
        assertThatThrownBy(() -> search.find(
                        cast.helen(), "aardvark", TicketSearch.all().page(TicketSearch.Sort.UPDATED, 2, "nonsense")))
                .isInstanceOf(InvalidException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "!!!",
                "'",
                "''",
                "\\",
                "\\'",
                "a\\",
                "a' | 'b",
                "a:*",
                "a & | ! b",
                "<->",
                "(((",
                "~",
                "~:a",
                "12:a",
                "\0a",
                "%_",
                "'; drop table search_document; --",
                "a'::tsquery) or true --",
                "\uD83D",
                "😀",
                "${7*7} #{viewer}"
            })
    void takesWhateverSomebodyTypes(String text) {
        assertThat(search.find(cast.anna(), text, TicketSearch.all()).items()).isNotNull();
        assertThat(search.find(cast.omar(), text, TicketSearch.all()).items()).isNotNull();
    }

    @Test
    void takesQuestionsOfSomeLength() {
        String longest = "word ".repeat(40);
        assertThat(search.find(cast.helen(), longest, TicketSearch.all()).items())
                .isEmpty();
        assertThatThrownBy(() -> search.find(cast.helen(), longest + "s", TicketSearch.all()))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void indexesWhateverSomebodyWrites() {
        String strange = "'quoted' \\ back\\slash: 'a':1A 5:x ~ " + "x".repeat(3_000) + " 😀 ";
        TicketNumber number = open(cast.anna(), "Mongoose '", strange + "word ".repeat(1_000) + different(1_500));
        assertThat(found(cast.helen(), "mongoose quoted")).containsExactly(number);
        assertThat(found(cast.helen(), "mongoose back\\slash")).containsExactly(number);
    }

    @Test
    void followsACorrectedSubject() {
        TicketNumber number = open(cast.anna(), "Gnu", "Broken.");
        tickets.change(
                agent(cast.helen()), number, new TicketChange("Dromedary", null, null, null, null, null, null), null);
        assertThat(found(cast.helen(), "dromedary")).containsExactly(number);
        assertThat(found(cast.helen(), "gnu")).doesNotContain(number);
    }

    @Test
    void findsAMergedConversationWhereItGoesOn() {
        TicketNumber one = open(cast.anna(), "Lemur", "The lemurs ate the cable.");
        TicketNumber other = open(cast.anna(), "Lemur again", "It was not the cable but the mandrill.");
        await().until(() -> actions.offered(cast.helen(), other).stream()
                .anyMatch(offered -> offered.name().equals("TicketMerged")));
        actions.perform(agent(cast.helen()), other, new Merge(one.toString(), "The same."), null);
        assertThat(found(cast.helen(), "mandrill")).containsExactly(one);
        assertThat(found(cast.anna(), "mandrill")).containsExactly(one);
        assertThat(found(cast.helen(), "lemur again")).containsExactly(other);
    }

    @Test
    void followsARenamedOrganisation() {
        long organisation = customers.foundOrganisation("Ocelot Works", Tier.STANDARD);
        TicketNumber number = open(cast.anna(), "Serval", "Broken.");
        database.update("update ticket set organisation_id = ? where id = ?", organisation, number.id());
        customers.changeOrganisation(organisation, "Caracal Works", Tier.STANDARD, null);
        await().untilAsserted(
                        () -> assertThat(found(cast.helen(), "caracal serval")).containsExactly(number));
        database.update("update ticket set organisation_id = null where id = ?", number.id());
    }

    @Test
    void keepsNothingOfWhatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            open(cast.anna(), "Kinkajou", "Never mind.");
            status.setRollbackOnly();
        });
        assertThat(found(cast.helen(), "kinkajou")).isEmpty();
    }

    @Test
    void writesEveryDocumentAnewInPortionsOfTheirOwn() {
        TicketNumber number = open(cast.anna(), "Fossa", "Broken.");
        database.update("delete from search_document where ticket_id = ?", number.id());
        assertThat(found(cast.helen(), "fossa")).isEmpty();

        assertThatThrownBy(() -> index.renew(cast.helen())).isInstanceOf(RefusedException.class);
        assertThat(index.renew(cast.admin())).isPositive();
        await().until(() -> index.waiting(cast.admin()) == 0);
        assertThat(found(cast.helen(), "fossa")).containsExactly(number);
    }

    @Test
    void goesOnAfterAPortionThatWasLost() {
        TicketNumber number = open(cast.anna(), "Binturong", "Broken.");
        database.update("delete from search_document where ticket_id = ?", number.id());
        database.update("insert into search_queue (ticket_id) values (?)", number.id());
        transaction.executeWithoutResult(status -> {
            index.next();
            status.setRollbackOnly();
        });
        assertThat(index.waiting(cast.admin())).isPositive();
        index.goOn();
        await().until(() -> index.waiting(cast.admin()) == 0);
        assertThat(found(cast.helen(), "binturong")).containsExactly(number);
    }

    private List<TicketNumber> found(Viewer viewer, String words) {
        return numbers(search.find(viewer, words, TicketSearch.all()));
    }

    private List<TicketNumber> found(String words, TicketSearch among) {
        return numbers(search.find(cast.helen(), words, among));
    }

    private static List<TicketNumber> numbers(Slice<SearchHit> slice) {
        return slice.items().stream().map(hit -> hit.ticket().number()).toList();
    }

    private TicketNumber open(Viewer customer, String subject, String description) {
        return tickets.open(
                        Actor.of(customer, Channel.PORTAL),
                        new NewTicket(
                                Type.INCIDENT,
                                subject,
                                description,
                                Impact.USER,
                                Urgency.NORMAL,
                                null,
                                null,
                                List.of()))
                .number();
    }

    private static Actor agent(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }

    private static NewAttachment file(String name, String text) {
        return new NewAttachment(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static NewAttachment file(String name) {
        return new NewAttachment(name, "text/plain", new byte[1]);
    }

    private static String different(int words) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < words; word++) {
            text.append("w").append(word).append(' ');
        }
        return text.toString();
    }
}
