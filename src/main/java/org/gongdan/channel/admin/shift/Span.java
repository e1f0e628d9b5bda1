package org.gongdan.channel.admin.shift;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** The whole weeks that a calendar shows: one, or all that a month touches. */
public record Span(View view, LocalDate day) {

    private static final int FARTHEST = 5;

    /** How much is shown at once. */
    public enum View {
        WEEK,
        MONTH;

        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What an address asks for; today where it asks for nothing, or for a day that nobody plans. */
    static Span of(String view, String day, LocalDate today) {
        return new Span("month".equals(view) ? View.MONTH : View.WEEK, near(day, today));
    }

    private static LocalDate near(String day, LocalDate today) {
        try {
            LocalDate asked = day.isEmpty() ? today : LocalDate.parse(day);
            return Math.abs(asked.getYear() - Year.from(today).getValue()) <= FARTHEST ? asked : today;
        } catch (DateTimeException none) {
            return today;
        }
    }

    public LocalDate first() {
        LocalDate first = view == View.WEEK ? day : day.withDayOfMonth(1);
        return first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate last() {
        LocalDate last = view == View.WEEK ? day : day.with(TemporalAdjusters.lastDayOfMonth());
        return last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    public LocalDate before() {
        return view == View.WEEK ? day.minusWeeks(1) : day.withDayOfMonth(1).minusMonths(1);
    }

    public LocalDate after() {
        return view == View.WEEK ? day.plusWeeks(1) : day.withDayOfMonth(1).plusMonths(1);
    }

    List<LocalDate> days() {
        return first().datesUntil(last().plusDays(1)).toList();
    }

    java.time.Instant from(ZoneId zone) {
        return first().atStartOfDay(zone).toInstant();
    }

    java.time.Instant to(ZoneId zone) {
        return last().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
