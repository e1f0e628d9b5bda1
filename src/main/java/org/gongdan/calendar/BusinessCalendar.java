package org.gongdan.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.core.RefusedException;

/**
 * Business time. An instant is open exactly when the clock on the wall of the zone shows an open time of its day and no closure covers it: an hour that the clock skips in spring does not count, an hour that it shows twice in autumn counts twice.
 *
 * <p>Counting costs one step for each change of the clock and each closure between the two instants, nothing for days or
 * weeks. It reaches from the year 1 to the year 9999.
 */
public final class BusinessCalendar {

    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final long NANOS = 1_000_000_000;

    private final ZoneId zone;
    private final ZoneRules rules;
    private final WallHours wall;
    /** Where closures begin (even) and end (odd), rising. */
    private final long[] edges;

    /** Special days replace the hours of the week: none on a holiday, some on a make-up day. Closures count in whole seconds and may overlap. */
    public BusinessCalendar(
            ZoneId zone,
            Map<DayOfWeek, List<Hours>> week,
            Map<LocalDate, List<Hours>> special,
            List<Interval> closures) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.wall = new WallHours(week, special);
        this.edges = edges(closures);
    }

    /** Open all day from Monday to Friday, without holidays. */
    public static BusinessCalendar mondayToFriday(ZoneId zone) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, day.compareTo(DayOfWeek.FRIDAY) > 0 ? List.of() : List.of(Hours.ALL_DAY));
        }
        return new BusinessCalendar(zone, week, Map.of(), List.of());
    }

    /** A stretch of time, the end excluded. */
    public record Interval(Instant from, Instant to) {

        public Interval {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("Ends before it begins: " + from + " to " + to);
            }
        }
    }

    public ZoneId zone() {
        return zone;
    }

    /** Whether some day of the week is a day of rest. */
    public boolean hasRestDay() {
        return wall.hasRestDay();
    }

    /**
     * The first instant until which so much business time has passed; for a negative amount the last instant since which
     * it has. Nothing added is {@code from} itself, open or not; a day's work ends at closing time, not at the next opening.
     * So {@code between(from, add(from, amount))} is always {@code amount}, and {@code add(a, between(a, b))} is {@code b}
     * unless b lies in a pause, in which case it is the end of the pause that is nearer to a. Refused when the calendar never opens often enough.
     */
    public Instant add(Instant from, Duration amount) {
        long second = second(from);
        if (amount.isZero()) {
            return from;
        }
        Duration open = isOpen(from) ? amount.plusNanos(from.getNano()) : amount;
        if (amount.isNegative()) {
            return Instant.ofEpochSecond(back(second, -open.getSeconds()), open.getNano());
        }
        long end = forth(second, open.getSeconds());
        if (open.getNano() == 0) {
            return Instant.ofEpochSecond(end);
        }
        return Instant.ofEpochSecond(forth(end, 1) - 1, open.getNano());
    }

    /** How much business time passes from one instant to the other; negative when the second is the earlier one. */
    public Duration between(Instant from, Instant to) {
        if (from.isAfter(to)) {
            return between(to, from).negated();
        }
        return Duration.ofSeconds(open(second(from), second(to)))
                .plusNanos(nanos(to))
                .minusNanos(nanos(from));
    }

    public boolean isOpen(Instant at) {
        Stretch stretch = from(second(at));
        return !stretch.closed && wall.isOpen(stretch.from + stretch.offset);
    }

    /** The first open instant from here on, which is this one while it is open; empty when it never opens again. */
    public Optional<Instant> nextOpening(Instant from) {
        if (isOpen(from)) {
            return Optional.of(from);
        }
        long end = endOf(second(from), 1);
        return end > LAST ? Optional.empty() : Optional.of(Instant.ofEpochSecond(end - 1));
    }

    /** The open stretches between two instants, for people to look at: costs a step for each day. */
    public List<Interval> openings(Instant from, Instant to) {
        List<Interval> found = new ArrayList<>();
        long end = second(to);
        for (long at = second(from); at < end; ) {
            Stretch stretch = from(at);
            long until = Math.min(end, stretch.to);
            if (!stretch.closed) {
                wall.intervals(at + stretch.offset, until + stretch.offset)
                        .forEach(open -> append(found, open[0] - stretch.offset, open[1] - stretch.offset));
            }
            at = until;
        }
        return found;
    }

    /** The hours of a date by the clock on the wall, holidays and make-up days considered, closures not. */
    public List<Hours> hours(LocalDate date) {
        return wall.hours(date.toEpochDay()).intervals();
    }

    /**
     * The same time on the clock so many working days later. A working day is a date with hours; what comes on another
     * date counts as come at the beginning of the next working day.
     */
    public Instant addWorkingDays(Instant from, int days) {
        LocalDateTime start = from.atZone(zone).toLocalDateTime();
        LocalDate day = workingDay(start.toLocalDate());
        if (!day.equals(start.toLocalDate())) {
            start = day.atStartOfDay();
        }
        for (int left = days; left > 0; left--) {
            day = workingDay(day.plusDays(1));
        }
        return day.atTime(start.toLocalTime()).atZone(zone).toInstant();
    }

    private LocalDate workingDay(LocalDate from) {
        long last = Math.max(from.toEpochDay(), wall.lastSpecialDay()) + 7;
        for (long day = from.toEpochDay(); day <= last; day++) {
            if (wall.hours(day).total() > 0) {
                return LocalDate.ofEpochDay(day);
            }
        }
        throw notOpenEnough();
    }

    private long open(long from, long to) {
        long open = 0;
        for (long at = from; at < to; ) {
            Stretch stretch = from(at);
            long until = Math.min(to, stretch.to);
            open += stretch.open(at, until);
            at = until;
        }
        return open;
    }

    private long forth(long from, long seconds) {
        long end = seconds == 0 ? from : endOf(from, seconds);
        if (end > LAST) {
            throw notOpenEnough();
        }
        return end;
    }

    /** Where the given open second, counted from one, ends; beyond the last when there are not so many. */
    private long endOf(long from, long seconds) {
        long left = seconds;
        for (long at = from; at < LAST; ) {
            Stretch stretch = from(at);
            long open = stretch.open(at, stretch.to);
            if (left <= open) {
                return wall.endOf(wall.upTo(at + stretch.offset) + left) - stretch.offset;
            }
            left -= open;
            at = stretch.to;
        }
        return LAST + 1;
    }

    private long back(long from, long seconds) {
        long left = seconds;
        for (long at = from; left > 0; ) {
            if (at <= FIRST) {
                throw notOpenEnough();
            }
            Stretch stretch = until(at);
            long open = stretch.open(stretch.from, at);
            if (left <= open) {
                return wall.startOf(wall.upTo(at + stretch.offset) - left) - stretch.offset;
            }
            left -= open;
            at = stretch.from;
        }
        return from;
    }

    private Stretch from(long second) {
        ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochSecond(second));
        int passed = edgesUpTo(second);
        long to =
                Math.min(change == null ? LAST : change.toEpochSecond(), passed < edges.length ? edges[passed] : LAST);
        return new Stretch(second, Math.min(to, LAST), offset(second), passed % 2 == 1);
    }

    private Stretch until(long second) {
        ZoneOffsetTransition change = rules.previousTransition(Instant.ofEpochSecond(second));
        int passed = edgesUpTo(second - 1);
        long from = Math.max(change == null ? FIRST : change.toEpochSecond(), passed > 0 ? edges[passed - 1] : FIRST);
        return new Stretch(Math.max(from, FIRST), second, offset(second - 1), passed % 2 == 1);
    }

    private int offset(long second) {
        return rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }

    private int edgesUpTo(long second) {
        int found = Arrays.binarySearch(edges, second);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private long nanos(Instant at) {
        return at.getNano() == 0 || !isOpen(at) ? 0 : at.getNano();
    }

    /** A time in which neither the clock is changed nor a closure begins or ends. */
    private final class Stretch {

        private final long from;
        private final long to;
        private final int offset;
        private final boolean closed;

        private Stretch(long from, long to, int offset, boolean closed) {
            this.from = from;
            this.to = to;
            this.offset = offset;
            this.closed = closed;
        }

        private long open(long begin, long end) {
            return closed ? 0 : wall.upTo(end + offset) - wall.upTo(begin + offset);
        }
    }

    private static long second(Instant at) {
        long second = at.getEpochSecond();
        if (second < FIRST || second > LAST) {
            throw new IllegalArgumentException("Calendars reach from the year 1 to 9999, not to " + at);
        }
        return second;
    }

    private static RefusedException notOpenEnough() {
        return new RefusedException("calendar.refused.not-open-enough");
    }

    /** The borders of the closures, overlapping and touching ones merged. */
    private static long[] edges(List<Interval> closures) {
        long[] edges = new long[closures.size() * 2];
        int size = 0;
        for (Interval closure :
                closures.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
            long from = closure.from().getEpochSecond();
            long to = closure.to().getEpochSecond();
            if (size > 0 && from <= edges[size - 1]) {
                edges[size - 1] = Math.max(edges[size - 1], to);
            } else {
                edges[size++] = from;
                edges[size++] = to;
            }
        }
        return Arrays.copyOf(edges, size);
    }

    private static void append(List<Interval> found, long from, long to) {
        Instant begin = Instant.ofEpochSecond(from);
        Interval last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last != null && last.to().equals(begin)) {
            found.set(found.size() - 1, new Interval(last.from(), Instant.ofEpochSecond(to)));
        } else {
            found.add(new Interval(begin, Instant.ofEpochSecond(to)));
        }
    }
}
