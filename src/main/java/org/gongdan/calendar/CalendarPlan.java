package org.gongdan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongdan.calendar.BusinessCalendar.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as people write it, and as it is stored. Weekdays are written {@code monday}, hours {@code 09:00-12:30} up to {@code 24:00};
 * hours over midnight are two, the second on the next day. A working day beats a holiday on the same date. Closures are
 * told by the clock on the wall.
 */
public record CalendarPlan(
        String zone,
        Map<String, List<String>> week,
        List<Holiday> holidays,
        List<WorkingDay> workingDays,
        List<Closure> closures) {

    public CalendarPlan {
        week = week == null ? Map.of() : Map.copyOf(week);
        holidays = holidays == null ? List.of() : List.copyOf(holidays);
        workingDays = workingDays == null ? List.of() : List.copyOf(workingDays);
        closures = closures == null ? List.of() : List.copyOf(closures);
    }

    /** A date without hours. */
    public record Holiday(LocalDate date, String name) {}

    /** A date with hours of its own: those of another weekday ({@code like}), or those named. */
    public record WorkingDay(
            LocalDate date,
            String name,
            @Nullable String like,
            @Nullable List<String> hours) {}

    /** Nobody is there from one moment of the wall clock to another, whatever else is said. */
    public record Closure(LocalDateTime from, LocalDateTime to, String name) {}

    /** Days that a region or a file brings along. */
    public record Days(List<Holiday> holidays, List<WorkingDay> workingDays, List<Closure> closures) {}

    /** This plan with days added; a date that is here already takes the new name and hours. */
    public CalendarPlan with(Days days) {
        return new CalendarPlan(
                zone,
                week,
                merged(holidays, days.holidays(), Holiday::date),
                merged(workingDays, days.workingDays(), WorkingDay::date),
                merged(closures, days.closures(), Closure::from));
    }

    /** The arithmetic of this plan; it must have been checked. */
    BusinessCalendar calendar() {
        ZoneId place = ZoneId.of(zone);
        Map<LocalDate, List<Hours>> special = new HashMap<>();
        holidays.forEach(holiday -> special.put(holiday.date(), List.of()));
        workingDays.forEach(day -> special.put(day.date(), hours(day)));
        List<Interval> closed = closures.stream()
                .map(closure -> new Interval(
                        closure.from().atZone(place).toInstant(),
                        closure.to().atZone(place).toInstant()))
                .toList();
        return new BusinessCalendar(place, hours(), special, closed);
    }

    private Map<DayOfWeek, List<Hours>> hours() {
        Map<DayOfWeek, List<Hours>> hours = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, written) -> hours.put(weekday(day), read(written)));
        return hours;
    }

    private List<Hours> hours(WorkingDay day) {
        return read(day.hours() != null ? day.hours() : week.getOrDefault(day.like(), List.of()));
    }

    private static List<Hours> read(List<String> written) {
        return written.stream().map(Hours::of).toList();
    }

    static DayOfWeek weekday(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static <T, K extends Comparable<? super K>> List<T> merged(List<T> old, List<T> added, Function<T, K> key) {
        Map<K, T> all = new TreeMap<>(Comparator.<K>naturalOrder());
        old.forEach(item -> all.put(key.apply(item), item));
        added.forEach(item -> all.put(key.apply(item), item));
        return new ArrayList<>(all.values());
    }
}
