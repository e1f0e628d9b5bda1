package org.gongdan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gongdan.calendar.BusinessCalendar.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The arithmetic against somebody who sits before the clock on the wall and writes down for each minute (or second)
 * whether the door is open. Random calendars, zones and times; each failure names the seed that repeats it.
 */
class BusinessTimeTests {

    private static final List<ZoneId> ZONES = List.of(
                    "Europe/Berlin",
                    "Asia/Shanghai",
                    "America/New_York",
                    "Australia/Lord_Howe",
                    "Asia/Kolkata",
                    "Africa/Casablanca",
                    "America/Santiago",
                    "Asia/Beirut",
                    "Pacific/Apia",
                    "UTC")
            .stream()
            .map(ZoneId::of)
            .toList();

    private static final int MINUTE = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122})
    void agreesWithTheWatcherOfMinutes(long seed) {
        for (int round = 0; round < 500; round++) {
            Case random = new Case(seed * 1_000_003 + round, MINUTE);
            Watcher watcher = new Watcher(random, random.someInstant(), MINUTE, 8 * 24 * 60);
            for (int pair = 0; pair < 20; pair++) {
                watcher.compare();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20270328})
    void agreesWithTheWatcherOfSeconds(long seed) {
        for (int round = 0; round < 120; round++) {
            Case random = new Case(seed * 1_000_003 + round, 1);
            Watcher watcher = new Watcher(random, random.someInstant(), 1, 30_000);
            for (int pair = 0; pair < 20; pair++) {
                watcher.compare();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3})
    void agreesOverTenYears(long seed) {
        for (int round = 0; round < ZONES.size(); round++) {
            Case random = new Case(seed * 1_000_003 + round, 15 * MINUTE);
            Watcher watcher = new Watcher(random, Instant.parse("2021-05-05T00:00:00Z"), 15 * MINUTE, 10 * 366 * 96);
            for (int pair = 0; pair < 50; pair++) {
                watcher.compare();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4})
    void addsAndCountsInversely(long seed) {
        for (int round = 0; round < 4_000; round++) {
            Case random = new Case(seed * 1_000_003 + round, 1);
            Instant from = random.someInstant().plusNanos(random.nextInt(3) == 0 ? random.nextInt(1_000_000_000) : 0);
            if (!random.opensEveryWeek) {
                continue;
            }
            long reach = random.calendar
                    .between(from, from.plus(Duration.ofDays(3_000)))
                    .getSeconds();
            Duration amount = Duration.ofSeconds(random.nextInt(1 + 2 * (int) reach) - reach)
                    .plusNanos(random.nextInt(3) == 0 ? random.nextInt(1_000_000_000) : 0);
            Instant to = random.calendar.add(from, amount);
            assertThat(random.calendar.between(from, to)).as(random::toString).isEqualTo(amount);
            assertThat(random.calendar.between(to, from)).as(random::toString).isEqualTo(amount.negated());
            assertThat(random.calendar.add(from, random.calendar.between(from, to)))
                    .as(random::toString)
                    .isEqualTo(to);
        }
    }

    /** A random calendar with all it takes to make it again; times are multiples of the grain. */
    private static final class Case {

        private final long seed;
        private final Random random;
        private final int grain;
        private final ZoneId zone;
        private final Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        private final Map<LocalDate, List<Hours>> special = new TreeMap<>();
        private final List<Interval> closures = new ArrayList<>();
        private final BusinessCalendar calendar;
        private final boolean opensEveryWeek;

        Case(long seed, int grain) {
            this.seed = seed;
            this.grain = grain;
            this.random = new Random(seed);
            this.zone = ZONES.get(random.nextInt(ZONES.size()));
            boolean always = random.nextInt(10) == 0;
            for (DayOfWeek day : DayOfWeek.values()) {
                week.put(day, always ? List.of(Hours.ALL_DAY) : someHours(day.ordinal() < 5 ? 1 : 3));
            }
            opensEveryWeek = week.values().stream().anyMatch(hours -> !hours.isEmpty());
            for (int i = random.nextInt(80); i > 0; i--) {
                LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(50 * 365));
                special.put(day, random.nextInt(3) > 0 ? List.of() : someHours(1));
            }
            for (int i = random.nextInt(6); i > 0; i--) {
                addSpecialNear(someInstant());
            }
            for (int i = random.nextInt(6); i > 0; i--) {
                Instant from = someInstant();
                closures.add(
                        new Interval(from, from.plusSeconds((1 + random.nextInt(3 * 86_400 / grain)) * (long) grain)));
            }
            calendar = new BusinessCalendar(zone, week, special, closures);
        }

        int nextInt(int bound) {
            return random.nextInt(bound);
        }

        /** Near a change of the clock every other time. */
        Instant someInstant() {
            Instant at = Instant.parse("1990-01-01T00:00:00Z").plusSeconds(random.nextInt(50 * 365) * 86_400L);
            ZoneOffsetTransition change = zone.getRules().nextTransition(at);
            if (change != null && random.nextBoolean()) {
                at = change.getInstant();
            }
            return at.plusSeconds((random.nextInt(2 * 86_400) - 86_400) / grain * (long) grain);
        }

        private void addSpecialNear(Instant at) {
            special.put(at.atZone(zone).toLocalDate(), random.nextInt(3) > 0 ? List.of() : someHours(1));
        }

        private List<Hours> someHours(int rarity) {
            List<Hours> hours = new ArrayList<>();
            if (random.nextInt(rarity) > 0) {
                return hours;
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                int from = random.nextInt(Hours.DAY / grain) * grain;
                int to = random.nextInt(4) == 0
                        ? Hours.DAY
                        : from + grain * (1 + random.nextInt((Hours.DAY - from) / grain));
                hours.add(new Hours(random.nextInt(8) == 0 && from >= grain ? 0 : from, to));
            }
            return hours;
        }

        boolean isOpen(Instant at) {
            if (closures.stream().anyMatch(closed -> !at.isBefore(closed.from()) && at.isBefore(closed.to()))) {
                return false;
            }
            ZonedDateTime wall = at.atZone(zone);
            List<Hours> hours = special.getOrDefault(wall.toLocalDate(), week.get(wall.getDayOfWeek()));
            int second = wall.toLocalTime().toSecondOfDay();
            return hours.stream().anyMatch(open -> open.from() <= second && second < open.to());
        }

        @Override
        public String toString() {
            return "seed " + seed + ", " + zone + " " + week + " " + special + " " + closures;
        }
    }

    /** Knows for each step of a window whether the door is open, by looking. */
    private static final class Watcher {

        private final Case random;
        private final Instant start;
        private final int step;
        private final boolean[] open;
        private final int[] before;

        Watcher(Case random, Instant start, int step, int steps) {
            this.random = random;
            this.start = start;
            this.step = step;
            this.open = new boolean[steps];
            this.before = new int[steps + 1];
            for (int i = 0; i < steps; i++) {
                open[i] = random.isOpen(at(i));
                before[i + 1] = before[i] + (open[i] ? 1 : 0);
            }
        }

        void compare() {
            int a = random.nextInt(open.length);
            int b = random.nextInt(open.length);
            Supplier<String> story = () -> random + " from " + at(a) + " to " + at(b);
            assertThat(random.calendar.isOpen(at(a))).as(story).isEqualTo(open[a]);
            assertThat(random.calendar.between(at(a), at(b))).as(story).isEqualTo(open(before[b] - before[a]));
            compareAdding(a, before[b] - before[a], story);
            compareNextOpening(a, story);
            compareOpenings(Math.min(a, b), Math.max(a, b), story);
        }

        private void compareAdding(int a, int steps, Supplier<String> story) {
            int end = a;
            while (before[end] - before[a] != steps) {
                end += Integer.signum(steps);
            }
            assertThat(random.calendar.add(at(a), open(steps))).as(story).isEqualTo(at(end));
        }

        private void compareNextOpening(int a, Supplier<String> story) {
            int next = a;
            while (next < open.length && !open[next]) {
                next++;
            }
            if (next < open.length) {
                assertThat(random.calendar.nextOpening(at(a))).as(story).contains(at(next));
            }
        }

        private void compareOpenings(int from, int to, Supplier<String> story) {
            List<Interval> seen = new ArrayList<>();
            int begin = -1;
            for (int i = from; i <= to; i++) {
                boolean is = i < to && open[i];
                if (is && begin < 0) {
                    begin = i;
                } else if (!is && begin >= 0) {
                    seen.add(new Interval(at(begin), at(i)));
                    begin = -1;
                }
            }
            assertThat(random.calendar.openings(at(from), at(to))).as(story).isEqualTo(seen);
        }

        private Instant at(int index) {
            return start.plusSeconds((long) index * step);
        }

        private Duration open(int steps) {
            return Duration.ofSeconds((long) steps * step);
        }
    }
}
