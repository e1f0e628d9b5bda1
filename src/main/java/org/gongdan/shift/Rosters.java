package org.gongdan.shift;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.shift.ShiftRows.Day;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When people are there. Nobody's permission is asked: pages ask who may look, assignment has to know of everybody. */
@Component
@Transactional(readOnly = true)
public class Rosters {

    private static final Duration FORESEEN = Duration.ofDays(400);

    private final ShiftRows rows;
    private final Clock clock;

    Rosters(ShiftRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One for each of the accounts, with the absences between the two. */
    public Map<String, Roster> of(Collection<String> accounts, Instant from, Instant to) {
        String wanted = String.join(",", accounts);
        Map<String, List<WorkingWeek>> weeks = new LinkedHashMap<>();
        grouped(rows.weeks(wanted))
                .forEach(days -> weeks.computeIfAbsent(days.get(0).account(), first -> new ArrayList<>())
                        .add(week(days)));
        Map<String, List<Absence>> absences = new LinkedHashMap<>();
        rows.absences(wanted, from, to)
                .forEach(row -> absences.computeIfAbsent(row.account(), first -> new ArrayList<>())
                        .add(absence(row)));
        Map<String, Roster> rosters = new LinkedHashMap<>();
        accounts.forEach(account -> rosters.put(
                account,
                new Roster(weeks.getOrDefault(account, List.of()), absences.getOrDefault(account, List.of()))));
        return rosters;
    }

    /** Who of these is not there now; nobody where the house plans no shifts. */
    public List<Away> away(Collection<String> accounts) {
        Instant now = clock.instant();
        if (accounts.isEmpty() || !rows.any(now)) {
            return List.of();
        }
        return of(accounts, now, now.plus(FORESEEN)).entrySet().stream()
                .filter(one -> !one.getValue().isOnShift(now))
                .map(one -> away(one.getKey(), one.getValue(), now))
                .toList();
    }

    private static Away away(String account, Roster roster, Instant now) {
        return new Away(
                account,
                roster.backAt(now).orElse(null),
                roster.absence(now).map(Absence::standIn).orElse(null));
    }

    private static Collection<List<Day>> grouped(List<Day> days) {
        Map<Long, List<Day>> weeks = new LinkedHashMap<>();
        days.forEach(day ->
                weeks.computeIfAbsent(day.id(), first -> new ArrayList<>()).add(day));
        return weeks.values();
    }

    private static WorkingWeek week(List<Day> days) {
        Day head = days.get(0);
        return new WorkingWeek(
                head.id(),
                head.validFrom(),
                ZoneId.of(head.zone()),
                head.weeks(),
                days.stream()
                        .filter(day -> day.week() != null)
                        .map(Rosters::day)
                        .toList());
    }

    private static WorkingWeek.Day day(Day row) {
        return new WorkingWeek.Day(
                Objects.requireNonNull(row.week()),
                DayOfWeek.of(Objects.requireNonNull(row.day())),
                new ShiftTime(Objects.requireNonNull(row.begins()), Objects.requireNonNull(row.ends())),
                row.name());
    }

    static Absence absence(ShiftRows.Entered row) {
        return new Absence(
                row.id(),
                row.account(),
                row.kind(),
                row.begins(),
                row.ends(),
                row.wholeDays(),
                ZoneId.of(row.zone()),
                row.standIn(),
                row.note());
    }
}
