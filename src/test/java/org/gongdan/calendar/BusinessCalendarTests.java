package org.gongdan.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.calendar.BusinessCalendar.Interval;
import org.gongdan.core.RefusedException;
import org.junit.jupiter.api.Test;

/** The edges of the contract, each with an example a person can check. */
class BusinessCalendarTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final BusinessCalendar office =
            new BusinessCalendar(BERLIN, weekdays("09:00-12:00", "13:00-17:00"), Map.of(), List.of());

    @Test
    void addingNothingStaysWhereItIs() {
        Instant lunch = berlin("2026-11-23T12:30");
        assertThat(office.add(lunch, Duration.ZERO)).isEqualTo(lunch);
    }

    @Test
    void countsFromTheNextOpeningWhenClosed() {
        assertThat(office.add(berlin("2026-11-21T10:00"), Duration.ofHours(1))).isEqualTo(berlin("2026-11-23T10:00"));
        assertThat(office.add(berlin("2026-11-23T12:30"), Duration.ofMinutes(1)))
                .isEqualTo(berlin("2026-11-23T13:01"));
    }

    @Test
    void endsADaysWorkAtClosingTime() {
        assertThat(office.add(berlin("2026-11-20T09:00"), Duration.ofHours(7))).isEqualTo(berlin("2026-11-20T17:00"));
        assertThat(office.add(berlin("2026-11-20T09:00"), Duration.ofHours(3))).isEqualTo(berlin("2026-11-20T12:00"));
    }

    @Test
    void countsPartsOfASecondOnlyWhileOpen() {
        assertThat(office.add(berlin("2026-11-20T16:59:59"), Duration.ofMillis(1500)))
                .isEqualTo(berlin("2026-11-23T09:00:00.5"));
        assertThat(office.between(berlin("2026-11-20T17:00:00.7"), berlin("2026-11-23T09:00:00.5")))
                .isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void goesBackToTheOpeningOfTheTimeTaken() {
        assertThat(office.add(berlin("2026-11-23T10:00"), Duration.ofHours(-2))).isEqualTo(berlin("2026-11-20T16:00"));
        assertThat(office.add(berlin("2026-11-23T09:00"), Duration.ofHours(-4))).isEqualTo(berlin("2026-11-20T13:00"));
    }

    @Test
    void countsAgainstTheOrderAsNegative() {
        assertThat(office.between(berlin("2026-11-23T10:00"), berlin("2026-11-20T16:00")))
                .isEqualTo(Duration.ofHours(-2));
    }

    @Test
    void doesNotCountTheHourThatTheClockSkips() {
        BusinessCalendar nights = always(BERLIN);
        assertThat(nights.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
        BusinessCalendar small = new BusinessCalendar(BERLIN, everyDay("02:00-03:00"), Map.of(), List.of());
        assertThat(small.add(berlin("2026-03-28T12:00"), Duration.ofMinutes(1))).isEqualTo(berlin("2026-03-30T02:01"));
    }

    @Test
    void countsTwiceTheHourThatTheClockShowsTwice() {
        BusinessCalendar small = new BusinessCalendar(BERLIN, everyDay("02:30-03:30"), Map.of(), List.of());
        assertThat(small.openings(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
                .containsExactly(
                        new Interval(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:00:00Z")),
                        new Interval(Instant.parse("2026-10-25T01:30:00Z"), Instant.parse("2026-10-25T02:30:00Z")));
    }

    @Test
    void hasNoSeamAtMidnight() {
        BusinessCalendar night = new BusinessCalendar(
                BERLIN,
                Map.of(MONDAY, List.of(Hours.of("22:00-24:00")), TUESDAY, List.of(Hours.of("00:00-06:00"))),
                Map.of(),
                List.of());
        assertThat(night.openings(berlin("2026-11-23T00:00"), berlin("2026-11-30T00:00")))
                .containsExactly(new Interval(berlin("2026-11-23T22:00"), berlin("2026-11-24T06:00")));
        assertThat(night.add(berlin("2026-11-23T23:00"), Duration.ofHours(2))).isEqualTo(berlin("2026-11-24T01:00"));
    }

    @Test
    void worksOnTheSaturdayThatMakesUpForAHoliday() {
        BusinessCalendar shanghai = new BusinessCalendar(
                SHANGHAI,
                weekdays("09:00-12:00", "13:00-18:00"),
                Map.of(
                        LocalDate.of(2026, 10, 8), List.of(),
                        LocalDate.of(2026, 10, 9), List.of(),
                        LocalDate.of(2026, 10, 10), List.of(Hours.of("09:00-12:00"), Hours.of("13:00-18:00"))),
                List.of());
        Instant wednesdayEvening =
                LocalDateTime.parse("2026-10-07T20:00").atZone(SHANGHAI).toInstant();
        assertThat(shanghai.add(wednesdayEvening, Duration.ofHours(4)))
                .isEqualTo(
                        LocalDateTime.parse("2026-10-10T14:00").atZone(SHANGHAI).toInstant());
    }

    @Test
    void waitsWhileAClosureLasts() {
        BusinessCalendar christmas = new BusinessCalendar(
                BERLIN,
                weekdays("09:00-17:00"),
                Map.of(),
                List.of(
                        new Interval(berlin("2026-12-24T12:00"), berlin("2026-12-28T10:00")),
                        new Interval(berlin("2026-12-27T00:00"), berlin("2026-12-28T11:00"))));
        assertThat(christmas.add(berlin("2026-12-24T11:00"), Duration.ofHours(2)))
                .isEqualTo(berlin("2026-12-28T12:00"));
        assertThat(christmas.isOpen(berlin("2026-12-24T12:00"))).isFalse();
        assertThat(christmas.nextOpening(berlin("2026-12-24T12:00"))).contains(berlin("2026-12-28T11:00"));
    }

    @Test
    void saysWhenItNeverOpens() {
        BusinessCalendar never = new BusinessCalendar(BERLIN, Map.of(), Map.of(), List.of());
        Instant now = berlin("2026-11-22T10:00");
        assertThat(never.nextOpening(now)).isEmpty();
        assertThat(never.between(now, now.plus(Duration.ofDays(10_000)))).isZero();
        assertThatThrownBy(() -> never.add(now, Duration.ofSeconds(1))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> never.add(now, Duration.ofSeconds(-1))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> never.addWorkingDays(now, 1)).isInstanceOf(RefusedException.class);
    }

    @Test
    void runsOutAfterTheLastDayItOpens() {
        BusinessCalendar once = new BusinessCalendar(
                BERLIN, Map.of(), Map.of(LocalDate.of(2026, 11, 28), List.of(Hours.of("10:00-12:00"))), List.of());
        Instant now = berlin("2026-11-22T10:00");
        assertThat(once.add(now, Duration.ofHours(2))).isEqualTo(berlin("2026-11-28T12:00"));
        assertThatThrownBy(() -> once.add(now, Duration.ofHours(3))).isInstanceOf(RefusedException.class);
    }

    @Test
    void countsCenturiesAsEasilyAsHours() {
        BusinessCalendar always = always(BERLIN);
        Instant now = berlin("2026-11-22T10:00");
        Duration millennia = Duration.ofDays(365 * 5_000);
        assertThat(always.add(now, millennia)).isEqualTo(now.plus(millennia));
        assertThat(office.between(now, now.plus(Duration.ofDays(365 * 400))).toHours())
                .isEqualTo(office.between(now, now.plus(Duration.ofDays(365 * 200)))
                                .toHours()
                        + office.between(now.plus(Duration.ofDays(365 * 200)), now.plus(Duration.ofDays(365 * 400)))
                                .toHours());
        assertThatThrownBy(() -> always.add(now, Duration.ofDays(365 * 9_000))).isInstanceOf(RefusedException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> always.isOpen(Instant.MAX));
    }

    @Test
    void readsHoursAsPeopleWriteThem() {
        assertThat(Hours.of("08:30-12:00")).isEqualTo(new Hours(30_600, 43_200)).hasToString("08:30-12:00");
        assertThat(Hours.of(" 00:00 – 24:00 ")).isEqualTo(Hours.ALL_DAY).hasToString("00:00-24:00");
        assertThat(Hours.of("08:30:15-08:30:16")).hasToString("08:30:15-08:30:16");
        Stream.of("", "8-12", "12:00-08:00", "09:00-09:00", "09:60-10:00", "09:00-24:01", "09:00-25:00")
                .forEach(written -> assertThatIllegalArgumentException().isThrownBy(() -> Hours.of(written)));
    }

    private static Instant berlin(String wall) {
        return LocalDateTime.parse(wall).atZone(BERLIN).toInstant();
    }

    private static BusinessCalendar always(ZoneId zone) {
        return new BusinessCalendar(zone, everyDay("00:00-24:00"), Map.of(), List.of());
    }

    private static Map<DayOfWeek, List<Hours>> weekdays(String... hours) {
        return on(Stream.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY), hours);
    }

    private static Map<DayOfWeek, List<Hours>> everyDay(String... hours) {
        return on(Stream.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY), hours);
    }

    private static Map<DayOfWeek, List<Hours>> on(Stream<DayOfWeek> days, String... hours) {
        List<Hours> each = Stream.of(hours).map(Hours::of).toList();
        return days.collect(Collectors.toMap(day -> day, day -> each));
    }
}
