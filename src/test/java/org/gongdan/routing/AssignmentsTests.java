package org.gongdan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.Fields;
import org.gongdan.identity.NewAccount;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Skill;
import org.gongdan.shift.Absence;
import org.gongdan.shift.Absences;
import org.gongdan.shift.NewAbsence;
import org.gongdan.shift.NewWeek;
import org.gongdan.shift.WorkingWeeks;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets a ticket, by the table of skills and by what people have on their desks. */
class AssignmentsTests extends ApplicationTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

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

    @Autowired
    private Absences absences;

    @Autowired
    private WorkingWeeks weeks;

    @Autowired
    private Assignments assignments;

    @Autowired
    private TransactionTemplate transactions;

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

    @Test
    void passesOverWhoIsOffShiftOrAbsentAndSaysSo() {
        team("harbour", Map.of("finn.berg", List.of(), "gro.dahl", List.of(new Skill("storage", 5))));
        absent("gro.dahl", null);
        TicketNumber number = given("harbour");
        assertThat(tickets.find(cast.helen(), number).assignee()).isEqualTo("finn.berg");
        Timeline.Entry reason = timeline.of(cast.helen(), number).stream()
                .filter(entry -> entry.kind().equals("ColleaguesAway"))
                .findFirst()
                .orElseThrow();
        assertThat(reason.details().get("away").toString()).contains("gro.dahl").doesNotContain("finn.berg");
    }

    @Test
    void leavesTheTicketInTheQueueWhileNobodyIsThere() {
        team("quay", Map.of("hanne.moe", List.of()));
        weeks.plan(
                cast.helen(), "hanne.moe", new NewWeek(today().minusDays(7), BERLIN, threeDaysFromNow()), new Fields());
        TicketNumber number = given("quay");
        assertThat(timeline.of(cast.helen(), number))
                .extracting(Timeline.Entry::kind)
                .contains("ColleaguesAway");
        assertThat(tickets.find(cast.helen(), number).assignee()).isNull();
    }

    @Test
    void theStandInGetsWhatComesBackToSomebodyAbsent() {
        team("dock", Map.of("ida.ness", List.of(new Skill("storage", 5)), "jon.vik", List.of(), "kai.rud", List.of()));
        TicketNumber number = given("dock");
        assertThat(tickets.find(cast.helen(), number).assignee()).isEqualTo("ida.ness");
        absent("ida.ness", "kai.rud");
        assertThat(freest(number)).as("a week is too long to wait").contains("kai.rud");
        absent("kai.rud", null);
        assertThat(freest(number)).contains("jon.vik");
    }

    @Test
    void whoIsBackWithinADayKeepsWhatIsTheirs() {
        team("pier", Map.of("lea.dam", List.of(), "moa.holt", List.of()));
        TicketNumber number = given("pier");
        String keeper = String.valueOf(tickets.find(cast.helen(), number).assignee());
        LocalDate today = today();
        absences.enter(
                cast.helen(),
                keeper,
                null,
                new NewAbsence(Absence.Kind.OTHER, today, today, LocalTime.MIN, LocalTime.of(23, 59), null, null),
                new Fields());
        assertThat(freest(number)).contains(keeper);
    }

    private Optional<String> freest(TicketNumber number) {
        return Objects.requireNonNull(transactions.execute(all -> assignments.freest(number)));
    }

    private void absent(String account, @Nullable String standIn) {
        LocalDate today = today();
        absences.enter(
                cast.helen(),
                account,
                null,
                new NewAbsence(Absence.Kind.VACATION, today, today.plusDays(9), null, null, standIn, null),
                new Fields());
    }

    private List<String> threeDaysFromNow() {
        List<String> hours = new ArrayList<>(Collections.nCopies(7, ""));
        hours.set(today().plusDays(3).getDayOfWeek().ordinal(), "10:00-11:00");
        return hours;
    }

    private LocalDate today() {
        return clock.instant().atZone(BERLIN).toLocalDate();
    }

    private TicketNumber given(String team) {
        TicketNumber number = backup();
        actions.perform(Actor.of(cast.helen(), Channel.DESK), number, new Transfer(team, "It is theirs."), null);
        await().until(() -> team.equals(tickets.find(cast.helen(), number).team()));
        await().until(() -> actions.offered(cast.helen(), number).stream()
                .anyMatch(offer -> offer.name().equals("Work on ticket")));
        return number;
    }

    private void team(String team, Map<String, List<Skill>> members) {
        people.found(team, team);
        members.forEach((id, skills) -> {
            people.register(
                    new NewAccount(id, id, id + "@gongdan.example", Set.of(Role.AGENT), Locale.ENGLISH, BERLIN));
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
