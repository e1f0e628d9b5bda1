package org.gongdan.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.NewAccount;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who may plan whose time, and what can be planned. */
class PlanningTests extends ApplicationTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    private Cast cast;

    @Autowired
    private People people;

    @Autowired
    private WorkingWeeks weeks;

    @Autowired
    private Absences absences;

    @Autowired
    private Rosters rosters;

    @Autowired
    private Leading leading;

    @BeforeEach
    void aTeamOfItsOwn() {
        if (people.findTeam("tower").isEmpty()) {
            people.found("tower", "Tower");
            join("tove.lind", Role.LEAD);
            join("ugo.neri", Role.AGENT);
            join("vera.ash", Role.AGENT);
        }
    }

    @Test
    void leadsPlanTheirTeamsAndNobodyElses() {
        weeks.plan(viewer("tove.lind"), "ugo.neri", week("06:00-14:00"), new Fields());
        weeks.plan(cast.helen(), "ugo.neri", week("07:00-15:00"), new Fields());
        assertThat(weeks.of(viewer("ugo.neri"), "ugo.neri"))
                .singleElement()
                .satisfies(week -> assertThat(week.days().get(0).time()).hasToString("07:00-15:00"));
        assertThatThrownBy(() -> weeks.plan(cast.lars(), "ugo.neri", week("06:00-14:00"), new Fields()))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> weeks.plan(viewer("ugo.neri"), "ugo.neri", week("06:00-14:00"), new Fields()))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> weeks.of(viewer("vera.ash"), "ugo.neri")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> leading.teams(viewer("ugo.neri"), Locale.ENGLISH))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(leading.teams(viewer("tove.lind"), Locale.ENGLISH))
                .extracting("id")
                .containsExactly("tower");
        assertThatThrownBy(() -> weeks.plan(cast.admin(), "anna.keller", week("06:00-14:00"), new Fields()))
                .isInstanceOf(RefusedException.class);
        weeks.remove(cast.helen(), "ugo.neri", today());
        assertThat(weeks.of(cast.helen(), "ugo.neri")).isEmpty();
    }

    @Test
    void aNamedShiftGoesByItsNameAndItsHoursFollow() {
        weeks.name(viewer("tove.lind"), "Dawn", "5-13", new Fields());
        weeks.plan(viewer("tove.lind"), "vera.ash", week("dawn, 14:00-15:00"), new Fields());
        assertThatThrownBy(() -> weeks.name(viewer("tove.lind"), "DAWN", "4-12", new Fields()))
                .as("others may work it too")
                .isInstanceOf(RefusedException.class);
        weeks.name(cast.helen(), "Dawn", "4-12", new Fields());
        assertThat(weeks.of(cast.helen(), "vera.ash").get(0).days())
                .extracting(day -> day.name() + " " + day.time())
                .contains("Dawn 04:00-12:00", "null 14:00-15:00");
        long dawn = weeks.shifts().stream()
                .filter(shift -> shift.name().equals("Dawn"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> weeks.unname(cast.helen(), dawn)).isInstanceOf(RefusedException.class);
        weeks.remove(cast.helen(), "vera.ash", today());
        weeks.unname(cast.helen(), dawn);
        assertThat(weeks.shifts()).extracting(NamedShift::name).doesNotContain("Dawn");
    }

    @Test
    void hoursThatNobodyCanReadAreNamedByTheirDay() {
        List<String> hours = new ArrayList<>(Collections.nCopies(14, ""));
        hours.set(9, "whenever");
        NewWeek wrong = new NewWeek(today(), BERLIN, hours);
        assertThatThrownBy(() -> weeks.plan(cast.helen(), "vera.ash", wrong, new Fields()))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        no -> assertThat(no.errors())
                                .extracting(error -> error.field())
                                .contains("hours-9"));
        assertThatThrownBy(() -> weeks.plan(cast.helen(), "vera.ash", week(""), new Fields()))
                .hasMessageContaining("shift.invalid.no-hours");
    }

    @Test
    void peopleEnterTheirOwnAbsencesAndLeadsReadThem() {
        Viewer ugo = viewer("ugo.neri");
        Absence entered = absences.enter(ugo, "ugo.neri", null, away("vera.ash", "Knee."), new Fields());
        assertThat(absences.of(viewer("tove.lind"), "ugo.neri"))
                .extracting(Absence::note)
                .contains("Knee.");
        assertThatThrownBy(() -> absences.of(viewer("vera.ash"), "ugo.neri")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> absences.enter(cast.lars(), "ugo.neri", null, away(null, null), new Fields()))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> absences.find(viewer("vera.ash"), "vera.ash", entered.id()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> absences.enter(ugo, "ugo.neri", null, away("li.wei", null), new Fields()))
                .hasMessageContaining("shift.invalid.stand-in");
        assertThat(rosters.away(List.of("ugo.neri", "vera.ash")))
                .singleElement()
                .satisfies(one -> assertThat(one.standIn()).isEqualTo("vera.ash"));
        absences.remove(ugo, "ugo.neri", entered.id());
        assertThat(rosters.away(List.of("ugo.neri"))).isEmpty();
    }

    @Test
    void someHoursAreEnteredByTheClockOfThePerson() {
        NewAbsence doctor = new NewAbsence(
                Absence.Kind.OTHER, today(), today(), LocalTime.of(8, 0), LocalTime.of(12, 0), null, null);
        Absence entered = absences.enter(cast.helen(), "vera.ash", null, doctor, new Fields());
        assertThat(ChronoUnit.HOURS.between(entered.begins(), entered.ends())).isEqualTo(4);
        assertThat(entered.begins().atZone(BERLIN).getHour()).isEqualTo(8);
        NewAbsence backwards = new NewAbsence(
                Absence.Kind.OTHER, today(), today(), LocalTime.of(12, 0), LocalTime.of(8, 0), null, null);
        assertThatThrownBy(() -> absences.enter(cast.helen(), "vera.ash", entered.id(), backwards, new Fields()))
                .hasMessageContaining("shift.invalid.order");
        NewAbsence half = new NewAbsence(Absence.Kind.OTHER, today(), today(), LocalTime.of(12, 0), null, null, null);
        assertThatThrownBy(() -> absences.enter(cast.helen(), "vera.ash", null, half, new Fields()))
                .hasMessageContaining("shift.invalid.both-times");
        absences.remove(cast.helen(), "vera.ash", entered.id());
    }

    private void join(String id, Role role) {
        people.register(new NewAccount(id, id, id + "@gongdan.example", Set.of(role), Locale.ENGLISH, BERLIN));
        people.join(id, "tower");
    }

    private Viewer viewer(String id) {
        return people.viewer(id);
    }

    private LocalDate today() {
        return clock.instant().atZone(BERLIN).toLocalDate();
    }

    private NewWeek week(String everyDay) {
        return new NewWeek(today(), BERLIN, Collections.nCopies(DayOfWeek.values().length, everyDay));
    }

    private NewAbsence away(@Nullable String standIn, @Nullable String note) {
        return new NewAbsence(Absence.Kind.ILLNESS, today(), today().plusDays(3), null, null, standIn, note);
    }
}
