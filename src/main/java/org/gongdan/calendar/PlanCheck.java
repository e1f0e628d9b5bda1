package org.gongdan.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongdan.calendar.CalendarPlan.Closure;
import org.gongdan.calendar.CalendarPlan.Holiday;
import org.gongdan.calendar.CalendarPlan.WorkingDay;
import org.gongdan.core.InvalidException;
import org.gongdan.core.InvalidException.FieldError;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a plan, field by field: {@code week.monday[1]}, {@code holidays[3].date}. */
final class PlanCheck {

    private static final int MOST_DAYS = 2_000;
    private static final int MOST_INTERVALS = 10;
    private static final int LONGEST_NAME = 200;
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final CalendarPlan plan;
    private final List<FieldError> errors = new ArrayList<>();

    private PlanCheck(CalendarPlan plan) {
        this.plan = plan;
    }

    /** The arithmetic of a plan that is in order; else InvalidException with all that is not. */
    static BusinessCalendar checked(String name, CalendarPlan plan) {
        PlanCheck check = new PlanCheck(plan);
        check.name("name", name);
        check.all();
        if (!check.errors.isEmpty()) {
            throw new InvalidException(check.errors);
        }
        return plan.calendar();
    }

    private void all() {
        zone();
        plan.week().forEach(this::weekday);
        if (plan.week().values().stream().allMatch(List::isEmpty)) {
            error("week", "calendar.invalid.never-open");
        }
        most("holidays", plan.holidays());
        most("workingDays", plan.workingDays());
        most("closures", plan.closures());
        if (errors.isEmpty()) {
            holidays();
            workingDays();
            closures();
        }
    }

    private void zone() {
        try {
            ZoneId.of(plan.zone() == null ? "" : plan.zone());
        } catch (DateTimeException unknown) {
            error("zone", "calendar.invalid.zone");
        }
    }

    private void weekday(String day, List<String> hours) {
        if (!isWeekday(day)) {
            error("week." + day, "calendar.invalid.weekday");
        } else {
            hours("week." + day, hours);
        }
    }

    private void holidays() {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < plan.holidays().size(); i++) {
            Holiday holiday = plan.holidays().get(i);
            day("holidays[" + i + "]", holiday.date(), holiday.name(), seen);
        }
    }

    private void workingDays() {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < plan.workingDays().size(); i++) {
            WorkingDay day = plan.workingDays().get(i);
            String field = "workingDays[" + i + "]";
            day(field, day.date(), day.name(), seen);
            if ((day.like() == null) == (day.hours() == null)) {
                error(field, "calendar.invalid.like-or-hours");
            } else if (day.hours() != null) {
                hours(field + ".hours", day.hours());
            } else if (!isWeekday(day.like())) {
                error(field + ".like", "calendar.invalid.weekday");
            }
        }
    }

    private void closures() {
        for (int i = 0; i < plan.closures().size(); i++) {
            Closure closure = plan.closures().get(i);
            String field = "closures[" + i + "]";
            name(field + ".name", closure.name());
            if (closure.from() == null || isFar(closure.from().toLocalDate())) {
                error(field + ".from", "calendar.invalid.date");
            } else if (closure.to() == null || isFar(closure.to().toLocalDate())) {
                error(field + ".to", "calendar.invalid.date");
            } else if (!closure.from().isBefore(closure.to())
                    || !closure.from()
                            .atZone(ZoneId.of(plan.zone()))
                            .toInstant()
                            .isBefore(
                                    closure.to().atZone(ZoneId.of(plan.zone())).toInstant())) {
                error(field + ".to", "calendar.invalid.order");
            }
        }
    }

    private void day(String field, @Nullable LocalDate date, @Nullable String name, Set<LocalDate> seen) {
        name(field + ".name", name);
        if (date == null || isFar(date)) {
            error(field + ".date", "calendar.invalid.date");
        } else if (!seen.add(date)) {
            error(field + ".date", "calendar.invalid.twice");
        }
    }

    private void hours(String field, List<String> hours) {
        if (hours.size() > MOST_INTERVALS) {
            error(field, "calendar.invalid.too-many", MOST_INTERVALS);
            return;
        }
        for (int i = 0; i < hours.size(); i++) {
            if (!isInterval(hours.get(i))) {
                error(field + "[" + i + "]", "calendar.invalid.hours");
            }
        }
    }

    private void name(String field, @Nullable String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            error(field, "calendar.invalid.name", LONGEST_NAME);
        }
    }

    private void most(String field, List<?> items) {
        if (items.size() > MOST_DAYS) {
            error(field, "calendar.invalid.too-many", MOST_DAYS);
        }
    }

    private static boolean isInterval(@Nullable String written) {
        try {
            return written != null && Hours.of(written).from() >= 0;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static boolean isFar(LocalDate date) {
        return date.isBefore(FIRST) || date.isAfter(LAST);
    }

    private static boolean isWeekday(@Nullable String name) {
        return name != null
                && Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                        .contains(name);
    }

    private void error(String field, String key, Object... arguments) {
        errors.add(new FieldError(field, key, arguments));
    }
}
