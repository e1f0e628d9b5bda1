package org.gongdan.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Counts working days, Monday to Friday, in a zone; holidays come with business calendars. */
public final class WorkingDays {

    private WorkingDays() {}

    /** The same wall-clock time {@code days} working days later; what comes at a weekend counts as come on Monday at 0:00. */
    public static Instant after(Instant from, int days, ZoneId zone) {
        LocalDateTime start = startOfWork(from.atZone(zone).toLocalDateTime());
        LocalDate day = start.toLocalDate();
        for (int left = days; left > 0; left--) {
            day = nextWorkingDay(day.plusDays(1));
        }
        return day.atTime(start.toLocalTime()).atZone(zone).toInstant();
    }

    private static LocalDateTime startOfWork(LocalDateTime from) {
        LocalDate day = from.toLocalDate();
        return isWorkingDay(day) ? from : nextWorkingDay(day).atStartOfDay();
    }

    private static LocalDate nextWorkingDay(LocalDate from) {
        LocalDate day = from;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
