package org.gongdan.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongdan.calendar.BusinessCalendar.Interval;
import org.jspecify.annotations.Nullable;

/**
 * When one person is there: the hours of the working week that counts on each date, without the absences. Before the first working
 * week, or without any, somebody is always there unless absent.
 */
public record Roster(List<WorkingWeek> weeks, List<Absence> absences) {

    private static final Duration FORESEEN = Duration.ofDays(60);
    private static final Duration ABSENCE = Duration.ofDays(400);

    /** Longer than any shift. */
    private static final Duration MARGIN = Duration.ofDays(2);

    public Roster {
        weeks = weeks.stream()
                .sorted(Comparator.comparing(WorkingWeek::validFrom))
                .toList();
        absences = List.copyOf(absences);
    }

    /** Hours that are planned, absent or not; the name where the shift has one. */
    public record Planned(Interval time, @Nullable String name) {}

    public boolean isOnShift(Instant at) {
        return there(at, at.plusSeconds(1)).stream()
                .anyMatch(span -> !span.from().isAfter(at));
    }

    /** The absence that covers this moment. */
    public Optional<Absence> absence(Instant at) {
        return absences.stream().filter(one -> one.covers(at)).findFirst();
    }

    /** When somebody who is not there will be; empty when not within the next months. */
    public Optional<Instant> backAt(Instant at) {
        Instant from = absence(at)
                .filter(away -> away.ends().isBefore(at.plus(ABSENCE)))
                .map(Absence::ends)
                .orElse(at);
        return there(from, from.plus(FORESEEN)).stream().map(Interval::from).findFirst();
    }

    /** Whether hours are planned for that date, or nobody ever planned any. */
    public boolean isPlanned(Instant at) {
        return weeks.stream().anyMatch(week -> !at.isBefore(start(week)));
    }

    /** The stretches of time between the two in which the person is there. */
    public List<Interval> there(Instant from, Instant to) {
        List<Interval> planned = new ArrayList<>();
        if (weeks.isEmpty() || from.isBefore(start(weeks.get(0)))) {
            planned.add(new Interval(from, weeks.isEmpty() ? to : earlier(to, start(weeks.get(0)))));
        }
        shifts(from, to).forEach(shift -> planned.add(shift.time()));
        return Intervals.without(
                planned, absences.stream().map(Absence::interval).toList());
    }

    /** The shifts between the two, cut to them, in their order. */
    public List<Planned> shifts(Instant from, Instant to) {
        List<Planned> planned = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            plan(weeks.get(i), i + 1 < weeks.size() ? weeks.get(i + 1).validFrom() : LocalDate.MAX, from, to, planned);
        }
        planned.sort(Comparator.comparing(shift -> shift.time().from()));
        return planned;
    }

    /** Those of which any part lies between the two, whole: a shift is the same one whenever it is told of. */
    public List<Planned> wholeShifts(Instant from, Instant to) {
        return shifts(from.minus(MARGIN), to.plus(MARGIN)).stream()
                .filter(shift -> Intervals.cut(shift.time(), from, to).isPresent())
                .toList();
    }

    private static void plan(WorkingWeek week, LocalDate end, Instant from, Instant to, List<Planned> planned) {
        ZoneId zone = week.zone();
        LocalDate first =
                later(week.validFrom(), from.atZone(zone).toLocalDate().minusDays(1));
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate date = first; !date.isAfter(last) && date.isBefore(end); date = date.plusDays(1)) {
            LocalDate day = date;
            week.on(day)
                    .forEach(shift -> shift.time()
                            .on(day, zone)
                            .flatMap(time -> Intervals.cut(time, from, to))
                            .ifPresent(time -> planned.add(new Planned(time, shift.name()))));
        }
    }

    private static Instant start(WorkingWeek week) {
        return week.validFrom().atStartOfDay(week.zone()).toInstant();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
