package org.gongdan.month;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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
    private final int minutes;
    /** How many minutes were open before each minute. */
    private final long[] before;

    private final CalendarPlan plan;

    OpenMinutes(CalendarPlan plan, Instant from, Instant to) {
        this.plan = plan;
        this.first = from.toEpochMilli() / MINUTE;
        ZoneId zone = ZoneId.of(plan.zone());
        this.minutes = Math.toIntExact(to.toEpochMilli() / MINUTE - first);
        this.before = new long[minutes + 1];
        for (int minute = 0; minute < minutes; minute++) {
            Instant instant = Instant.ofEpochMilli((first + minute) * MINUTE);
            before[minute + 1] = before[minute] + (isOpen(instant.atZone(zone)) ? 1 : 0);
        }
    }

    /** Open milliseconds between two instants. */
    long between(long from, long to) {
        return openUntil(to) - openUntil(from);
    }

    /** The first instant at which so many open milliseconds have passed. */
    long after(long from, long wanted) {
        if (wanted == 0) {
            return from;
        }
        long goal = openUntil(from) + wanted;
        int low = 0;
        int high = minutes;
        while (low < high) {
            int middle = (low + high) / 2;
            if (before[middle + 1] * MINUTE < goal) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (first + low) * MINUTE + goal - before[low] * MINUTE;
    }

    private long openUntil(long at) {
        int minute = Math.toIntExact(at / MINUTE - first);
        return before[minute] * MINUTE + (before[minute + 1] > before[minute] ? at % MINUTE : 0);
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
