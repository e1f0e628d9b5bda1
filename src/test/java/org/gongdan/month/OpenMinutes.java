package org.gongdan.month;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.gongdan.calendar.CalendarPlan;

/**
 * The open minutes of one version of a calendar, found the slow way: each minute is asked for its date and time on the
 * wall. It shares no line with the product's arithmetic.
 */
final class OpenMinutes {

    private static final long MINUTE = 60_000;

    private final long first;
    private final long minutes;
    private final BitSet open = new BitSet();
    private final CalendarPlan plan;

    OpenMinutes(CalendarPlan plan, Instant from, Instant to) {
        this.plan = plan;
        this.first = from.toEpochMilli() / MINUTE;
        ZoneId zone = ZoneId.of(plan.zone());
        this.minutes = to.toEpochMilli() / MINUTE - first;
        for (int minute = 0; minute < minutes; minute++) {
            Instant instant = Instant.ofEpochMilli((first + minute) * MINUTE);
            open.set(minute, isOpen(instant.atZone(zone)));
        }
    }

    /** Open milliseconds between two instants. */
    long between(long from, long to) {
        long sum = 0;
        for (long at = from; at < to; at = nextMinute(at)) {
            if (isOpen(at)) {
                sum += Math.min(nextMinute(at), to) - at;
            }
        }
        return sum;
    }

    /** The first instant at which so many open milliseconds have passed. */
    long after(long from, long wanted) {
        long left = wanted;
        long at = from;
        while (left > 0) {
            if (isOpen(at)) {
                long step = Math.min(left, nextMinute(at) - at);
                left -= step;
                at += step;
            } else {
                at = nextMinute(at);
            }
        }
        return at;
    }

    private static long nextMinute(long at) {
        return (at / MINUTE + 1) * MINUTE;
    }

    private boolean isOpen(long at) {
        long minute = at / MINUTE - first;
        if (minute < 0 || minute >= minutes) {
            throw new IllegalArgumentException("Beyond what was looked at: " + Instant.ofEpochMilli(at));
        }
        return open.get(Math.toIntExact(minute));
    }

    private boolean isOpen(ZonedDateTime wall) {
        LocalDate date = wall.toLocalDate();
        LocalTime time = wall.toLocalTime();
        return hours(date).stream().anyMatch(interval -> covers(interval, time))
                && plan.closures().stream()
                        .noneMatch(closure -> !wall.toLocalDateTime().isBefore(closure.from())
                                && wall.toLocalDateTime().isBefore(closure.to()));
    }

    private List<String> hours(LocalDate date) {
        for (CalendarPlan.WorkingDay day : plan.workingDays()) {
            if (day.date().equals(date)) {
                return day.hours() != null ? day.hours() : plan.week().getOrDefault(day.like(), List.of());
            }
        }
        if (plan.holidays().stream().anyMatch(holiday -> holiday.date().equals(date))) {
            return List.of();
        }
        return plan.week().getOrDefault(date.getDayOfWeek().name().toLowerCase(Locale.ROOT), List.of());
    }

    /** {@code 09:00-17:30}; 24:00 is after every time of the day. */
    private static boolean covers(String interval, LocalTime time) {
        String now = time.toString().substring(0, 5);
        return interval.substring(0, 5).compareTo(now) <= 0 && now.compareTo(interval.substring(6)) < 0;
    }
}
