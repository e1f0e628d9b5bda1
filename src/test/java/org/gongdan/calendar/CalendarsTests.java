package org.gongdan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.calendar.CalendarPlan.Closure;
import org.gongdan.calendar.CalendarPlan.Days;
import org.gongdan.calendar.CalendarPlan.Holiday;
import org.gongdan.calendar.CalendarPlan.WorkingDay;
import org.gongdan.calendar.Calendars.Change;
import org.gongdan.core.InvalidException;
import org.gongdan.core.InvalidException.FieldError;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

class CalendarsTests extends ApplicationTest {

    private static final CalendarPlan OFFICE = new CalendarPlan(
            "Europe/Berlin", Map.of("monday", List.of("09:00-17:00")), List.of(), List.of(), List.of());

    @Autowired
    private Calendars calendars;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Cast cast;

    @Test
    void keepsEachVersionAsItWas() {
        calendars.create(cast.admin(), "kept", "Kept", OFFICE);
        Holiday holiday = new Holiday(LocalDate.of(2026, 11, 23), "Party");
        CalendarPlan later = OFFICE.with(new Days(
                List.of(holiday),
                List.of(new WorkingDay(LocalDate.of(2026, 11, 28), "Catching up", null, List.of("10:00-12:00"))),
                List.of(new Closure(
                        LocalDateTime.parse("2026-11-30T09:00"), LocalDateTime.parse("2026-11-30T10:00"), "Move"))));
        calendars.change(cast.admin(), "kept", 1, "Kept", later, "We celebrate.");

        Instant sunday = Instant.parse("2026-11-22T12:00:00Z");
        assertThat(calendars.calendar("kept").version()).isEqualTo(2);
        assertThat(calendars.calendar("kept").plan()).isEqualTo(later);
        assertThat(calendars.calendar("kept").time().add(sunday, Duration.ofHours(3)))
                .isEqualTo(Instant.parse("2026-11-30T10:00:00Z"));
        assertThat(calendars.calendar("kept", 1).time().add(sunday, Duration.ofHours(3)))
                .isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
        assertThat(calendars.history("kept"))
                .extracting(Change::version, Change::reason)
                .containsExactly(tuple(2, "We celebrate."), tuple(1, null));
    }

    @Test
    void remembersWhatAVersionSays() {
        assertThat(calendars.calendar("always")).isSameAs(calendars.calendar("always", 1));
    }

    @Test
    void keepsTheChangeOfTheFirstOfTwo() {
        calendars.create(cast.admin(), "raced", "Raced", OFFICE);
        calendars.change(cast.admin(), "raced", 1, "Raced first", OFFICE, null);
        assertThatThrownBy(() -> calendars.change(cast.admin(), "raced", 1, "Raced second", OFFICE, null))
                .isInstanceOf(RefusedException.class)
                .hasMessage("calendar.refused.stale");
        assertThat(calendars.calendar("raced").name()).isEqualTo("Raced first");
    }

    @Test
    void refusesASecondCalendarOfTheSameName() {
        assertThatThrownBy(() -> calendars.create(cast.admin(), "always", "Always", OFFICE))
                .hasMessage("calendar.refused.exists");
        assertThatThrownBy(() -> calendars.calendar("unheard-of")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void isChangedByAnalystsAndAdministratorsOnly() {
        assertThatThrownBy(() -> calendars.create(cast.helen(), "helens", "Helen's", OFFICE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> calendars.change(cast.omar(), "always", 1, "Omar's", OFFICE, null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> calendars.assign(cast.anna(), CalendarUser.TEAM, "service-desk", "always"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void countsByTheStrongestAssignment() {
        calendars.create(cast.admin(), "of-agreement", "Agreement", OFFICE);
        calendars.create(cast.admin(), "of-organisation", "Organisation", OFFICE);
        calendars.create(cast.admin(), "of-team", "Team", OFFICE);
        calendars.assign(cast.admin(), CalendarUser.AGREEMENT, "gold", "of-agreement");
        calendars.assign(cast.admin(), CalendarUser.ORGANISATION, "4711", "of-organisation");
        calendars.assign(cast.admin(), CalendarUser.TEAM, "night-shift", "of-team");

        assertThat(calendarFor("gold", 4711L, "night-shift")).isEqualTo("of-agreement");
        assertThat(calendarFor("silver", 4711L, "night-shift")).isEqualTo("of-organisation");
        assertThat(calendarFor(null, null, "night-shift")).isEqualTo("of-team");
        assertThat(calendarFor(null, 1234L, null)).isEqualTo("always");

        calendars.assign(cast.admin(), CalendarUser.AGREEMENT, "gold", null);
        assertThat(calendarFor("gold", 4711L, "night-shift")).isEqualTo("of-organisation");
        assertThatThrownBy(() -> calendars.assign(cast.admin(), CalendarUser.DEFAULT, "", null))
                .hasMessage("calendar.refused.no-default");
    }

    @Test
    void namesEachFieldThatIsWrong() {
        assertThat(wrong(new CalendarPlan(
                        "Mars/Olympus",
                        Map.of("monday", List.of("09:00-12:00", "9-5"), "moonday", List.of()),
                        List.of(),
                        List.of(),
                        List.of())))
                .containsExactlyInAnyOrder("zone", "week.monday[1]", "week.moonday");
        assertThat(wrong(new CalendarPlan("UTC", Map.of(), List.of(), List.of(), List.of())))
                .containsExactly("week");
        LocalDate day = LocalDate.of(2026, 10, 1);
        assertThat(wrong(OFFICE.with(new Days(
                        List.of(new Holiday(day, "")),
                        List.of(
                                new WorkingDay(day, "Neither", null, null),
                                new WorkingDay(day.plusDays(1), "Odd", "moonday", null),
                                new WorkingDay(day.plusDays(2), "Long", null, List.of("09:00-25:00")),
                                new WorkingDay(LocalDate.of(3000, 1, 1), "Far", "monday", null)),
                        List.of(new Closure(day.atTime(12, 0), day.atTime(11, 0), "Backwards"))))))
                .containsExactly(
                        "holidays[0].name",
                        "workingDays[0]",
                        "workingDays[1].like",
                        "workingDays[2].hours[0]",
                        "workingDays[3].date",
                        "closures[0].to");
        assertThat(wrong(new CalendarPlan(
                        "UTC",
                        OFFICE.week(),
                        List.of(new Holiday(day, "One"), new Holiday(day, "Two")),
                        List.of(),
                        List.of())))
                .containsExactly("holidays[1].date");
    }

    @Test
    void cannotBeRewrittenInTheDatabase() {
        assertThatThrownBy(() -> database.update("update business_calendar_version set name = 'Other'"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void showsTheOfficesOfTheDemonstration() {
        BusinessCalendar shanghai = calendars.calendar("office-shanghai").time();
        assertThat(shanghai.hours(LocalDate.of(2026, 10, 10)))
                .containsExactly(Hours.of("09:00-12:00"), Hours.of("13:00-18:00"));
        assertThat(shanghai.hours(LocalDate.of(2026, 10, 7))).isEmpty();
        assertThat(calendars.calendar("office-berlin").time().hours(LocalDate.of(2026, 12, 25)))
                .isEmpty();
        assertThat(calendars.all())
                .extracting(VersionedCalendar::name)
                .contains("24×7", "Office hours Berlin", "办公时间 上海");
    }

    private String calendarFor(String agreement, Long organisation, String team) {
        return calendars
                .calendarFor(new CalendarFacts(agreement, organisation, team))
                .id();
    }

    private List<String> wrong(CalendarPlan plan) {
        return catchThrowableOfType(InvalidException.class, () -> calendars.tried(cast.admin(), "Tried", plan))
                .errors()
                .stream()
                .map(FieldError::field)
                .toList();
    }
}
