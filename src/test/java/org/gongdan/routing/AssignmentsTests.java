package org.gongdan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.NewAccount;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Skill;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.TicketAction.Transfer;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets a ticket, by the table of skills and by what people have on their desks. */
class AssignmentsTests extends ApplicationTest {

    @Autowired
    private Cast cast;

    @Autowired
    private People people;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Timeline timeline;

    @Test
    void prefersWhoeverKnowsTheMatterAndTheLanguage() {
        team(
                "vault",
                Map.of(
                        "adam.brandt",
                        List.of(),
                        "eva.lund",
                        List.of(new Skill("storage", 4), new Skill("english", 5))));

        assertThat(assignee("vault")).isEqualTo("eva.lund");
        assertThat(assignee("vault")).as("who has more tickets by now").isEqualTo("eva.lund");
        people.deactivate("eva.lund");
        assertThat(assignee("vault")).as("rather than to wait").isEqualTo("adam.brandt");
    }

    @Test
    void asksForTheLevelAndSharesAmongEquals() {
        team(
                "archive",
                Map.of(
                        "bo.holm", List.of(new Skill("storage", 2)),
                        "cleo.marsh", List.of(new Skill("storage", 3)),
                        "dora.wei", List.of(new Skill("storage", 5))));

        assertThat(List.of(assignee("archive"), assignee("archive")))
                .containsExactlyInAnyOrder("cleo.marsh", "dora.wei");
    }

    @Test
    void tellsWhichSkillsTheTableAskedFor() {
        TicketNumber number = backup();

        Timeline.Entry asked = timeline.of(cast.helen(), number).stream()
                .filter(entry -> "required-skills".equals(entry.details().get("table")))
                .findFirst()
                .orElseThrow();
        assertThat(asked.details().get("outputs"))
                .isEqualTo(Map.of("skill", List.of("storage", "english"), "level", List.of(3, 3)));
        assertThat(asked.details().get("inputs"))
                .isEqualTo(Map.of("Category", "storage", "Type", "incident", "Language", "en"));
        assertThat(asked.details().get("rules").toString()).contains("may be lost", "answered in English");
    }

    private void team(String team, Map<String, List<Skill>> members) {
        people.found(team, team);
        members.forEach((id, skills) -> {
            people.register(new NewAccount(
                    id, id, id + "@gongdan.example", Set.of(Role.AGENT), Locale.ENGLISH, ZoneId.of("Europe/Berlin")));
            people.join(id, team);
            skills.forEach(skill -> people.learn(id, skill));
        });
    }

    private String assignee(String team) {
        TicketNumber number = backup();
        actions.perform(Actor.of(cast.helen(), Channel.DESK), number, new Transfer(team, "It is theirs."), null);
        await().until(() -> tickets.find(cast.helen(), number).assignee() != null);
        return String.valueOf(tickets.find(cast.helen(), number).assignee());
    }

    private TicketNumber backup() {
        NewTicket request = new NewTicket(
                Type.INCIDENT,
                "Disk full",
                "The disk full of copies.",
                Impact.USER,
                Urgency.NORMAL,
                null,
                null,
                List.of());
        TicketNumber number =
                tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request).number();
        await().until(() -> actions.offered(cast.helen(), number).stream()
                .anyMatch(offer -> offer.name().equals("Work on ticket")));
        return number;
    }
}
