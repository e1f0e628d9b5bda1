package org.gongdan.channel.admin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongdan.calendar.CalendarPlan;
import org.gongdan.calendar.CalendarPlan.Closure;
import org.gongdan.calendar.CalendarPlan.Holiday;
import org.gongdan.calendar.CalendarPlan.WorkingDay;
import org.gongdan.core.Wire;
import org.jspecify.annotations.Nullable;

/** One month of a calendar, day by day; {@code blanks} are the days of the first week that belong to the month before. */
record CalendarMonth(YearMonth month, List<Integer> blanks, List<Day> days) {

    /** Hours that count on that date; why they are not those of the week; what closes besides. */
    record Day(
            LocalDate date,
            Kind kind,
            List<String> hours,
            @Nullable String name,
            List<String> closures) {}

    enum Kind implements Wire {
        OPEN,
        CLOSED,
        HOLIDAY,
        WORKED
    }

    static CalendarMonth of(CalendarPlan plan, YearMonth month) {
        List<Day> days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(date -> day(plan, date))
                .toList();
        List<Integer> blanks = IntStream.range(1, month.atDay(1).getDayOfWeek().getValue())
                .boxed()
                .toList();
        return new CalendarMonth(month, blanks, days);
    }

    public YearMonth before() {
        return month.minusMonths(1);
    }

    public YearMonth after() {
        return month.plusMonths(1);
    }

    private static Day day(CalendarPlan plan, LocalDate date) {
        List<String> closures = plan.closures().stream()
                .filter(closure -> touches(closure, date))
                .map(Closure::name)
                .toList();
        return worked(plan, date, closures)
                .or(() -> holiday(plan, date, closures))
                .orElseGet(() -> {
                    List<String> hours = weekday(plan, date.getDayOfWeek().name());
                    return new Day(date, hours.isEmpty() ? Kind.CLOSED : Kind.OPEN, hours, null, closures);
                });
    }

    private static Optional<Day> worked(CalendarPlan plan, LocalDate date, List<String> closures) {
        return plan.workingDays().stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .map(day -> new Day(date, Kind.WORKED, hours(plan, day), day.name(), closures));
    }

    private static Optional<Day> holiday(CalendarPlan plan, LocalDate date, List<String> closures) {
        return plan.holidays().stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .map(Holiday::name)
                .map(name -> new Day(date, Kind.HOLIDAY, List.of(), name, closures));
    }

    private static List<String> hours(CalendarPlan plan, WorkingDay day) {
        return Stream.ofNullable(day.hours()).findFirst().orElseGet(() -> weekday(plan, String.valueOf(day.like())));
    }

    private static List<String> weekday(CalendarPlan plan, String name) {
        return plan.week().getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    private static boolean touches(Closure closure, LocalDate date) {
        return closure.from().isBefore(date.plusDays(1).atStartOfDay())
                && closure.to().isAfter(date.atStartOfDay());
    }
}
