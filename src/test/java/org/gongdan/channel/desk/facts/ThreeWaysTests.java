package org.gongdan.channel.desk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.process.TypeForms;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Attributes;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people correct one ticket: what only one of them touched stands, what both touched is asked. */
class ThreeWaysTests extends ApplicationTest {

    @Autowired
    private TypeForms forms;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Cast cast;

    private TicketNumber number;
    private Facts seen;

    @BeforeEach
    void look() {
        number = tickets.open(
                        Actor.of(cast.anna(), Channel.PORTAL),
                        new NewTicket(
                                Type.SERVICE_REQUEST,
                                "Where is the key?",
                                "Of the storage.",
                                Impact.USER,
                                Urgency.NORMAL,
                                null,
                                null,
                                List.of(),
                                new Attributes(Map.of("service", "other"))))
                .number();
        await().until(() -> ticket().category() != null && ticket().priority() != null);
        seen = Facts.of(ticket(), forms.of("service-request"));
    }

    @Test
    void letsBothStandWhereEachTouchedAnother() {
        theyCorrect(new TicketChange(null, "hr", null, null, null, null, null));
        ThreeWays looks = typed(Map.of("impact", List.of("site")));
        assertThat(looks.conflicts()).isEmpty();
        assertThat(looks.others()).containsExactly("impact");
        TicketChange change = looks.change();
        assertThat(change.impact()).isEqualTo(Impact.SITE);
        assertThat(change.category()).as("theirs stays").isNull();
        assertThat(change.priority()).isNull();
    }

    @Test
    void asksWhereBothTouchedTheSame() {
        theyCorrect(new TicketChange(null, "hr", null, null, null, null, null));
        ThreeWays looks = typed(Map.of("category", List.of("network"), "urgency", List.of("high")));
        assertThat(looks.conflicts()).containsExactly("category");
        assertThat(looks.others()).containsExactly("urgency");

        ThreeWays mine = again(looks, Map.of("settled.category", List.of("mine")));
        assertThat(mine.conflicts()).isEmpty();
        assertThat(mine.change().category()).isEqualTo("network");
        assertThat(mine.change().urgency()).isEqualTo(Urgency.HIGH);
        ThreeWays theirs = again(looks, Map.of("settled.category", List.of("theirs")));
        assertThat(theirs.change().category()).isNull();
        assertThat(theirs.change().urgency()).isEqualTo(Urgency.HIGH);
    }

    @Test
    void asksNothingWhereBothMadeItTheSame() {
        theyCorrect(new TicketChange(null, "hr", null, null, null, null, null));
        ThreeWays looks = typed(Map.of("category", List.of("hr")));
        assertThat(looks.conflicts()).isEmpty();
        assertThat(looks.change().isEmpty()).isTrue();
    }

    @Test
    void asksAgainWhereSomebodyWasFasterOnceMore() {
        theyCorrect(new TicketChange(null, null, null, null, null, null, Priority.CRITICAL));
        ThreeWays looks = typed(Map.of("priority", List.of("low")));
        assertThat(looks.conflicts()).containsExactly("priority");
        Facts shown = looks.now();
        Facts rebased = looks.rebased();
        theyCorrect(new TicketChange(null, null, null, null, null, null, Priority.HIGH));
        assertThat(new ThreeWays(shown, rebased, ticket(), type -> forms.of(type.wire())).conflicts())
                .containsExactly("priority");
    }

    @Test
    void takesAnswersOneByOne() {
        theyCorrect(answer(Map.of("recipient", "Sun Li")));
        ThreeWays looks = typed(Map.of("attributes.justification", List.of("Lost it.")));
        assertThat(looks.conflicts()).isEmpty();
        assertThat(looks.change().attributes()).isEqualTo(Map.of("justification", "Lost it."));

        ThreeWays same =
                typed(Map.of("attributes.recipient", List.of("Anna"), "attributes.justification", List.of("For her.")));
        assertThat(same.conflicts()).containsExactly("attributes.recipient");
        assertThat(again(same, Map.of("settled.attributes.recipient", List.of("theirs")))
                        .change()
                        .attributes())
                .isEqualTo(Map.of("justification", "For her."));
        assertThat(again(same, Map.of("settled.attributes.recipient", List.of("mine")))
                        .change()
                        .attributes())
                .isEqualTo(Map.of("recipient", "Anna", "justification", "For her."));
    }

    @Test
    void asksForTheTypeWhereAnswersWouldBeLostWithIt() {
        theyCorrect(new TicketChange(null, null, null, Type.COMPLAINT, null, null, null));
        ThreeWays untouched = typed(Map.of("impact", List.of("site")));
        assertThat(untouched.conflicts()).isEmpty();
        assertThat(untouched.change().type()).as("theirs stays").isNull();
        assertThat(untouched.change().attributes()).isEmpty();

        ThreeWays answered = typed(Map.of("attributes.justification", List.of("Lost it.")));
        assertThat(answered.conflicts()).containsExactly("type");
        TicketChange mine =
                again(answered, Map.of("settled.type", List.of("mine"))).change();
        assertThat(mine.type()).isEqualTo(Type.SERVICE_REQUEST);
        assertThat(mine.attributes()).isEqualTo(Map.of("justification", "Lost it."));
        assertThat(again(answered, Map.of("settled.type", List.of("theirs")))
                        .change()
                        .isEmpty())
                .isTrue();
    }

    /** All fields as they were shown, and these as somebody made them. */
    private ThreeWays typed(Map<String, List<String>> typed) {
        Map<String, List<String>> texts = new LinkedHashMap<>(seen.texts());
        texts.put("asked", List.of(seen.value("type")));
        texts.putAll(typed);
        return new ThreeWays(seen, new Facts(texts), ticket(), type -> forms.of(type.wire()));
    }

    /** As the page of choices sends it back. */
    private ThreeWays again(ThreeWays looks, Map<String, List<String>> choices) {
        Map<String, List<String>> texts = new LinkedHashMap<>(looks.rebased().texts());
        texts.putAll(choices);
        return new ThreeWays(
                looks.now(), ThreeWays.settled(looks.now(), new Facts(texts)), ticket(), type -> forms.of(type.wire()));
    }

    private static TicketChange answer(Map<String, Object> answers) {
        return new TicketChange(null, null, null, null, null, null, null, answers);
    }

    private void theyCorrect(TicketChange change) {
        tickets.change(Actor.of(cast.helen(), Channel.DESK), number, change, null);
    }

    private Ticket ticket() {
        return tickets.find(cast.helen(), number);
    }
}
