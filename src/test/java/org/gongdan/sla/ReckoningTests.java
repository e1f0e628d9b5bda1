package org.gongdan.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.gongdan.calendar.BusinessCalendar;
import org.gongdan.calendar.Hours;
import org.gongdan.sla.SlaClock.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What spans mean, by example and against somebody who counts the open minutes one by one. */
class ReckoningTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 12, 25);

    private static final Map<String, BusinessCalendar> CALENDARS = Map.of(
            "berlin 1", office(BERLIN, "09:00-17:00", Map.of()),
            "berlin 2", office(BERLIN, "09:00-17:00", Map.of(HOLIDAY, List.of())),
            "shanghai 1", office(SHANGHAI, "09:00-18:00", Map.of()),
            "nights 1", office(BERLIN, "00:00-08:00", Map.of(), DayOfWeek.values()),
            "always 1", office(ZoneId.of("UTC"), "00:00-24:00", Map.of(), DayOfWeek.values()));

    private static final Function<SlaSpan, BusinessCalendar> TIMES =
            span -> CALENDARS.get(span.calendar() + " " + span.calendarVersion());

    private final List<SlaSpan> spans = new ArrayList<>();

    @Test
    void countsOpeningHoursOnly() {
        runs("berlin", 1, "2026-11-20T16:00", null);
        assertThat(due(8)).isEqualTo(berlin("2026-11-23T16:00"));
        assertThat(at(8, 50)).isEqualTo(berlin("2026-11-23T12:00"));
    }

    @Test
    void losesNothingByAPauseOnAHoliday() {
        runs("berlin", 2, "2026-12-24T15:00", "2026-12-25T10:00");
        pauses("berlin", 2, "2026-12-25T10:00", "2026-12-25T15:00");
        runs("berlin", 2, "2026-12-25T15:00", null);
        assertThat(due(4)).isEqualTo(berlin("2026-12-28T11:00"));
    }

    @Test
    void losesNothingByAPauseOutsideHours() {
        runs("berlin", 1, "2026-11-23T15:00", "2026-11-23T19:00");
        pauses("berlin", 1, "2026-11-23T19:00", "2026-11-24T06:00");
        runs("berlin", 1, "2026-11-24T06:00", null);
        assertThat(due(4)).isEqualTo(berlin("2026-11-24T11:00"));
    }

    @Test
    void addsUpSeveralPauses() {
        runs("berlin", 1, "2026-11-23T09:00", "2026-11-23T10:00");
        pauses("berlin", 1, "2026-11-23T10:00", "2026-11-23T11:00");
        runs("berlin", 1, "2026-11-23T11:00", "2026-11-23T11:30");
        pauses("berlin", 1, "2026-11-23T11:30", "2026-11-23T16:00");
        runs("berlin", 1, "2026-11-23T16:00", "2026-11-23T18:00");
        pauses("berlin", 1, "2026-11-23T18:00", "2026-11-24T12:00");
        runs("berlin", 1, "2026-11-24T12:00", null);
        assertThat(due(4)).isEqualTo(berlin("2026-11-24T13:30"));
    }

    @Test
    void isDueAtNoTimeWhileItStandsStill() {
        runs("berlin", 1, "2026-11-23T09:00", "2026-11-23T12:00");
        pauses("berlin", 1, "2026-11-23T12:00", null);
        assertThat(due(4)).isNull();
        assertThat(at(4, 75)).isEqualTo(berlin("2026-11-23T12:00"));
        assertThat(reckoning(4).left(berlin("2026-11-30T12:00"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void countsEachSpanInItsOwnZone() {
        runs("shanghai", 1, "2026-11-23T09:00", "2026-11-23T10:00");
        runs("berlin", 1, "2026-11-23T10:00", null);
        assertThat(due(3)).isEqualTo(berlin("2026-11-23T12:00"));
        spans.clear();
        runs("berlin", 1, "2026-11-23T16:00", "2026-11-23T18:00");
        runs("shanghai", 1, "2026-11-23T18:00", null);
        assertThat(due(3)).isEqualTo(berlin("2026-11-24T04:00"));
    }

    @Test
    void countsEachSpanByTheVersionItRanUnder() {
        runs("berlin", 1, "2026-12-24T16:00", null);
        assertThat(due(3)).isEqualTo(berlin("2026-12-25T11:00"));
        spans.clear();
        runs("berlin", 1, "2026-12-24T16:00", "2026-12-24T20:00");
        runs("berlin", 2, "2026-12-24T20:00", null);
        assertThat(due(3)).isEqualTo(berlin("2026-12-28T11:00"));
    }

    @Test
    void skipsTheHourThatSpringSkips() {
        runs("nights", 1, "2027-03-28T00:00", null);
        assertThat(due(4)).isEqualTo(berlin("2027-03-28T05:00"));
        assertThat(due(8)).isEqualTo(berlin("2027-03-29T01:00"));
    }

    @Test
    void countsTheHourTwiceThatAutumnShowsTwice() {
        runs("nights", 1, "2026-10-25T00:00", null);
        assertThat(due(4)).isEqualTo(berlin("2026-10-25T03:00"));
        assertThat(due(9)).isEqualTo(berlin("2026-10-25T08:00"));
    }

    @Test
    void saysThatAShorterTargetWasMissedBefore() {
        runs("berlin", 1, "2026-11-23T09:00", "2026-11-23T12:00");
        pauses("berlin", 1, "2026-11-23T12:00", "2026-11-23T14:00");
        runs("berlin", 1, "2026-11-23T14:00", null);
        assertThat(due(2)).isEqualTo(berlin("2026-11-23T11:00"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122})
    void agreesWithWhoCountsTheMinutes(long seed) {
        for (int round = 0; round < 60; round++) {
            Random random = new Random(seed * 1_000_003 + round);
            spans.clear();
            Instant begin = berlin("2026-10-20T00:00").plusSeconds(60L * random.nextInt(60 * 24 * 60));
            Instant end = randomSpans(random, begin);
            int minutes = 1 + random.nextInt(3_000);
            int percent = List.of(50, 80, 100, 150).get(random.nextInt(4));
            Reckoning reckoning = new Reckoning(minutes * 60L, spans, TIMES);
            long wanted = minutes * 60L * percent / 100;
            Counted counted = count(begin, end, wanted);
            assertThat(reckoning.used(end).toSeconds())
                    .as("used, seed %d round %d", seed, round)
                    .isEqualTo(counted.used());
            Instant at = reckoning.at(percent);
            if (counted.reached() != null) {
                assertThat(at).as("reached, seed %d round %d", seed, round).isEqualTo(counted.reached());
            } else {
                assertThat(at == null || !at.isBefore(end))
                        .as("not reached, seed %d round %d", seed, round)
                        .isTrue();
            }
            assertThat(reckoning.left(end))
                    .isEqualTo(Duration.ofMinutes(minutes).minus(reckoning.used(end)));
        }
    }

    /** Runs and pauses by turns under changing calendars, the last one open; gives an instant after them. */
    private Instant randomSpans(Random random, Instant begin) {
        List<String> names = CALENDARS.keySet().stream().sorted().toList();
        Instant at = begin;
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            Instant next = at.plusSeconds(60L * (1 + random.nextInt(2_500)));
            String[] calendar = names.get(random.nextInt(names.size())).split(" ");
            spans.add(new SlaSpan(
                    random.nextInt(3) == 0 ? State.PAUSED : State.RUNNING,
                    "",
                    calendar[0],
                    Integer.parseInt(calendar[1]),
                    at,
                    i == count - 1 ? null : next));
            at = next;
        }
        return at.plusSeconds(60L * random.nextInt(3_000));
    }

    private Counted count(Instant begin, Instant end, long wanted) {
        long used = 0;
        Instant reached = null;
        for (Instant at = begin; at.isBefore(end); at = at.plusSeconds(60)) {
            SlaSpan span = spanAt(at);
            if (span.isRunning() && TIMES.apply(span).isOpen(at)) {
                if (reached == null && used + 60 >= wanted) {
                    reached = at.plusSeconds(wanted - used);
                }
                used += 60;
            }
        }
        return new Counted(used, reached);
    }

    private SlaSpan spanAt(Instant at) {
        return spans.stream()
                .filter(span -> !span.fromAt().isAfter(at)
                        && (span.toAt() == null || span.toAt().isAfter(at)))
                .findFirst()
                .orElseThrow();
    }

    private record Counted(long used, Instant reached) {}

    private Reckoning reckoning(int hours) {
        return new Reckoning(hours * 3600L, spans, TIMES);
    }

    private Instant due(int hours) {
        return reckoning(hours).dueAt();
    }

    private Instant at(int hours, int percent) {
        return reckoning(hours).at(percent);
    }

    private void runs(String calendar, int version, String from, String to) {
        span(State.RUNNING, calendar, version, from, to);
    }

    private void pauses(String calendar, int version, String from, String to) {
        span(State.PAUSED, calendar, version, from, to);
    }

    private void span(State state, String calendar, int version, String from, String to) {
        spans.add(new SlaSpan(state, "", calendar, version, berlin(from), to == null ? null : berlin(to)));
    }

    private static Instant berlin(String wall) {
        return LocalDateTime.parse(wall).atZone(BERLIN).toInstant();
    }

    private static BusinessCalendar office(
            ZoneId zone, String hours, Map<LocalDate, List<Hours>> special, DayOfWeek... days) {
        DayOfWeek[] open = days.length > 0
                ? days
                : new DayOfWeek[] {
                    DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY
                };
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(open).contains(day) ? List.of(Hours.of(hours)) : List.of());
        }
        return new BusinessCalendar(zone, week, special, List.of());
    }
}
