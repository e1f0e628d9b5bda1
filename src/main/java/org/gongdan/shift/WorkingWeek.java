package org.gongdan.shift;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hours of somebody from a date on: one week, or several that follow each other and begin anew. */
public record WorkingWeek(long id, LocalDate validFrom, ZoneId zone, int weeks, List<Day> days) {

    /** So many weeks at most before a rota begins anew. */
    public static final int MOST_WEEKS = 8;

    public WorkingWeek {
        days = List.copyOf(days);
    }

    /** One shift of one day of the rota; the name where the shift has one. Weeks are counted from one. */
    public record Day(
            int week,
            DayOfWeek day,
            ShiftTime time,
            @Nullable String name) {}

    /** What is worked on this date, whether these hours count then or others do. */
    Stream<Day> on(LocalDate date) {
        long passed = ChronoUnit.WEEKS.between(monday(validFrom), monday(date));
        int week = (int) Math.floorMod(passed, (long) weeks) + 1;
        return days.stream().filter(day -> day.week() == week && day.day() == date.getDayOfWeek());
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
