package org.gongdan.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Counts working days, Monday to Friday, in a zone; holidays come with business calendars. */
public final class WorkingDays {

    private WorkingDays() {}

    /** The same wall-clock time {@code days} working days later; what comes at a weekend counts as come on Monday at 0:00. */
    public static Instant after(Instant from, int days, ZoneId zone) {
        ZonedDateTime at = startOfWork(from.atZone(zone));
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            if (isWorkingDay(at.getDayOfWeek())) {
                left--;
            }
        }
        return at.toInstant();
    }

    private static ZonedDateTime startOfWork(ZonedDateTime from) {
        ZonedDateTime at = from;
        while (!isWorkingDay(at.getDayOfWeek())) {
            at = at.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
        }
        return at;
    }

    private static boolean isWorkingDay(DayOfWeek day) {
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }
}
