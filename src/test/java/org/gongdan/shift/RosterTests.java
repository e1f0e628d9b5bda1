package org.gongdan.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.calendar.BusinessCalendar.Interval;
import org.junit.jupiter.api.Test;

/** Berlin goes from 02:00 to 03:00 on 29 March 2026, and from 03:00 back to 02:00 on 25 October 2026. */
class RosterTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void whoHasNoHoursIsAlwaysThereUnlessAbsent() {
        Roster free = new Roster(List.of(), List.of(absence("2026-03-03T00:00", "2026-03-05T00:00")));
        assertThat(free.isOnShift(at("2026-03-02T23:59"))).isTrue();
        assertThat(free.isOnShift(at("2026-03-03T00:00"))).isFalse();
        assertThat(free.isOnShift(at("2026-03-05T00:00"))).isTrue();
        assertThat(free.backAt(at("2026-03-03T12:00"))).contains(at("2026-03-05T00:00"));
    }

    @Test
    void theHoursOfADayCountByItsWallClock() {
        Roster early = roster(week(MONDAY, 1, day(1, DayOfWeek.MONDAY, "06:00-14:00")));
        assertThat(early.isOnShift(at("2026-03-09T05:59"))).isFalse();
        assertThat(early.isOnShift(at("2026-03-09T06:00"))).isTrue();
        assertThat(early.isOnShift(at("2026-03-09T13:59"))).isTrue();
        assertThat(early.isOnShift(at("2026-03-09T14:00"))).isFalse();
        assertThat(early.isOnShift(at("2026-03-30T06:00")))
                .as("the clock was changed the day before")
                .isTrue();
        assertThat(early.backAt(at("2026-03-09T14:00"))).contains(at("2026-03-16T06:00"));
    }

    @Test
    void aNightGoesOnUntilTheNextMorning() {
        Roster night = roster(week(MONDAY, 1, day(1, DayOfWeek.SUNDAY, "22-06")));
        assertThat(night.isOnShift(at("2026-03-08T21:59"))).isFalse();
        assertThat(night.isOnShift(at("2026-03-09T05:59"))).isTrue();
        assertThat(night.isOnShift(at("2026-03-09T06:00"))).isFalse();
    }

    @Test
    void anHourThatTheClockSkipsIsNotWorkedAndOneShownTwiceIsWorkedTwice() {
        Roster night = roster(week(MONDAY, 1, day(1, DayOfWeek.SATURDAY, "22:00-06:00")));
        assertThat(worked(night, "2026-03-28T12:00", "2026-03-29T12:00")).isEqualTo(Duration.ofHours(7));
        assertThat(worked(night, "2026-10-24T12:00", "2026-10-25T12:00")).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void aShiftThatBeginsInTheSkippedHourBeginsWhenTheClockGoesOn() {
        Roster sunday = roster(week(MONDAY, 1, day(1, DayOfWeek.SUNDAY, "02:30-10:00")));
        assertThat(sunday.isOnShift(Instant.parse("2026-03-29T00:59:59Z"))).isFalse();
        assertThat(sunday.isOnShift(Instant.parse("2026-03-29T01:00:00Z"))).isTrue();
        Roster skipped = roster(week(MONDAY, 1, day(1, DayOfWeek.SUNDAY, "02:10-02:50")));
        assertThat(worked(skipped, "2026-03-29T00:00", "2026-03-30T00:00")).isEqualTo(Duration.ZERO);
        assertThat(worked(skipped, "2026-03-22T00:00", "2026-03-23T00:00")).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void aShiftThatEndsInTheRepeatedHourEndsTheSecondTime() {
        Roster night = roster(week(MONDAY, 1, day(1, DayOfWeek.SATURDAY, "22:00-02:30")));
        assertThat(night.isOnShift(Instant.parse("2026-10-25T00:45:00Z")))
                .as("02:45 for the first time")
                .isTrue();
        assertThat(night.isOnShift(Instant.parse("2026-10-25T01:30:00Z"))).isFalse();
    }

    @Test
    void aShiftUnderWayIsToldWholeWhereItIsAskedSo() {
        Roster night = roster(week(MONDAY, 1, day(1, DayOfWeek.SUNDAY, "22-06"), day(1, DayOfWeek.MONDAY, "22-06")));
        Interval sunday = span("2026-03-08T22:00", "2026-03-09T06:00");
        Interval monday = span("2026-03-09T22:00", "2026-03-10T06:00");
        assertThat(night.wholeShifts(at("2026-03-09T03:00"), at("2026-03-10T00:30")))
                .extracting(Roster.Planned::time)
                .containsExactly(sunday, monday);
        assertThat(night.wholeShifts(at("2026-03-09T06:00"), at("2026-03-09T22:00")))
                .isEmpty();
    }

    @Test
    void aRotaBeginsAnewAfterItsWeeks() {
        Roster rota = roster(week(
                LocalDate.of(2026, 3, 4),
                2,
                day(1, DayOfWeek.FRIDAY, "06:00-14:00"),
                day(2, DayOfWeek.FRIDAY, "14:00-22:00")));
        assertThat(rota.isOnShift(at("2026-03-06T06:00"))).isTrue();
        assertThat(rota.isOnShift(at("2026-03-13T06:00"))).isFalse();
        assertThat(rota.isOnShift(at("2026-03-13T14:00"))).isTrue();
        assertThat(rota.isOnShift(at("2026-03-20T06:00"))).isTrue();
    }

    @Test
    void newHoursCountFromTheirDateOn() {
        Roster changed = roster(
                week(LocalDate.of(2026, 3, 16), 1, day(1, DayOfWeek.MONDAY, "14:00-22:00")),
                week(MONDAY, 1, day(1, DayOfWeek.MONDAY, "06:00-14:00")));
        assertThat(changed.isOnShift(at("2026-03-01T03:00")))
                .as("before anything was planned")
                .isTrue();
        assertThat(changed.isOnShift(at("2026-03-09T08:00"))).isTrue();
        assertThat(changed.isOnShift(at("2026-03-16T08:00"))).isFalse();
        assertThat(changed.isOnShift(at("2026-03-16T20:00"))).isTrue();
    }

    @Test
    void somebodyAbsentIsBackWithTheNextShift() {
        Roster early = new Roster(
                List.of(week(MONDAY, 1, day(1, DayOfWeek.MONDAY, "06:00-14:00"))),
                List.of(absence("2026-03-09T08:00", "2026-03-10T00:00")));
        assertThat(early.isOnShift(at("2026-03-09T07:00"))).isTrue();
        assertThat(early.isOnShift(at("2026-03-09T08:00"))).isFalse();
        assertThat(early.backAt(at("2026-03-09T08:00"))).contains(at("2026-03-16T06:00"));
        Roster never = roster(week(MONDAY, 1));
        assertThat(never.backAt(at("2026-03-09T08:00"))).isEmpty();
    }

    @Test
    void coverIsWhatAnybodyOfThemIsThereFor() {
        List<Interval> open = List.of(span("2026-03-09T08:00", "2026-03-09T18:00"));
        List<Interval> there = new ArrayList<>(
                List.of(span("2026-03-09T06:00", "2026-03-09T12:00"), span("2026-03-09T13:00", "2026-03-09T17:00")));
        assertThat(Intervals.without(open, there))
                .containsExactly(
                        span("2026-03-09T12:00", "2026-03-09T13:00"), span("2026-03-09T17:00", "2026-03-09T18:00"));
        there.add(span("2026-03-09T11:00", "2026-03-09T19:00"));
        assertThat(Intervals.without(open, there)).isEmpty();
    }

    @Test
    void hoursAreReadAsPeopleWriteThem() {
        assertThat(ShiftTime.of("6–14")).map(ShiftTime::toString).contains("06:00-14:00");
        assertThat(ShiftTime.of("0600-1430")).map(ShiftTime::toString).contains("06:00-14:30");
        assertThat(ShiftTime.of("16:00 - 24:00")).map(ShiftTime::toString).contains("16:00-24:00");
        assertThat(ShiftTime.of("25-26")).isEmpty();
        assertThat(ShiftTime.of("early")).isEmpty();
    }

    private static Roster roster(WorkingWeek... weeks) {
        return new Roster(List.of(weeks), List.of());
    }

    private static WorkingWeek week(LocalDate from, int weeks, WorkingWeek.Day... days) {
        return new WorkingWeek(1, from, BERLIN, weeks, List.of(days));
    }

    private static WorkingWeek.Day day(int week, DayOfWeek day, String hours) {
        return new WorkingWeek.Day(week, day, ShiftTime.of(hours).orElseThrow(), null);
    }

    private static Absence absence(String from, String to) {
        return new Absence(1, "x", Absence.Kind.VACATION, at(from), at(to), true, BERLIN, null, null);
    }

    private static Duration worked(Roster roster, String from, String to) {
        return roster.there(at(from), at(to)).stream()
                .map(span -> Duration.between(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Interval span(String from, String to) {
        return new Interval(at(from), at(to));
    }

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(BERLIN).toInstant();
    }
}
