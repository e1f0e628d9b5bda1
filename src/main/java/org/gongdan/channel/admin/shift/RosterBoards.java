package org.gongdan.channel.admin.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongdan.calendar.BusinessCalendar.Interval;
import org.gongdan.calendar.CalendarFacts;
import org.gongdan.calendar.Calendars;
import org.gongdan.calendar.VersionedCalendar;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.shift.Absence;
import org.gongdan.shift.Intervals;
import org.gongdan.shift.Roster;
import org.gongdan.shift.Rosters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the calendar of a team, in one zone and in the reader's words. */
@Component
class RosterBoards {

    private static final Duration OVERNIGHT = Duration.ofDays(1);

    private final Rosters rosters;
    private final People people;
    private final Calendars calendars;
    private final Words words;
    private final Clock clock;

    RosterBoards(Rosters rosters, People people, Calendars calendars, Words words, Clock clock) {
        this.rosters = rosters;
        this.people = people;
        this.calendars = calendars;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public RosterBoard of(Team team, Span span, ZoneId zone) {
        Instant from = span.from(zone);
        Instant to = span.to(zone);
        List<Account> members = people.members(team.id()).stream()
                .sorted(Comparator.comparing(Account::name))
                .toList();
        Map<String, Roster> all = rosters.of(members.stream().map(Account::id).toList(), from, to);
        List<Interval> there = new ArrayList<>();
        all.values().forEach(roster -> there.addAll(roster.there(from, to)));
        VersionedCalendar calendar = calendars.calendarFor(new CalendarFacts(null, null, team.id()));
        List<Interval> open = calendar.time().openings(from, to);
        List<Interval> holes = Intervals.without(open, there);
        return new RosterBoard(
                team,
                span,
                span.days(),
                cover(span, zone, Intervals.without(open, holes), holes),
                members.stream()
                        .map(person -> new RosterBoard.Row(
                                person, all.get(person.id()).isPlanned(to), cells(span, zone, all.get(person.id()))))
                        .toList(),
                holes,
                calendar.name());
    }

    private List<RosterCell> cover(Span span, ZoneId zone, List<Interval> covered, List<Interval> holes) {
        return span.days().stream()
                .map(date -> {
                    RosterCell.Making cell = new RosterCell.Making(date, zone, clock.instant());
                    covered.forEach(time -> cell.bar(time, "covered"));
                    holes.stream()
                            .filter(time -> cell.bar(time, "hole"))
                            .forEach(time -> cell.say("hole", within(time, cell, zone)));
                    return cell.made();
                })
                .toList();
    }

    List<RosterCell> cells(Span span, ZoneId zone, Roster roster) {
        List<Roster.Planned> shifts =
                roster.shifts(span.from(zone).minus(OVERNIGHT), span.to(zone).plus(OVERNIGHT));
        return span.days().stream()
                .map(date -> cell(new RosterCell.Making(date, zone, clock.instant()), zone, shifts, roster.absences()))
                .toList();
    }

    private RosterCell cell(RosterCell.Making cell, ZoneId zone, List<Roster.Planned> shifts, List<Absence> absences) {
        shifts.stream()
                .filter(shift -> cell.bar(shift.time(), "shift") && cell.holdsBeginningOf(shift.time()))
                .forEach(shift -> cell.say("shift", told(shift, zone)));
        for (Absence absence : absences) {
            Interval time = new Interval(absence.begins(), absence.ends());
            if (cell.bar(time, "away")) {
                String kind = words.say("absence.kind." + absence.kind().wire());
                cell.say(
                        "away",
                        cell.isCoveredBy(time) ? kind : words.say("shifts.absent", kind, within(time, cell, zone)));
            }
        }
        return cell.made();
    }

    private String told(Roster.Planned shift, ZoneId zone) {
        String hours = hours(shift.time(), zone);
        return shift.name() == null ? hours : words.say("shifts.named", shift.name(), hours);
    }

    private static String within(Interval time, RosterCell.Making cell, ZoneId zone) {
        return cell.cut(time).map(part -> hours(part, zone)).orElse("");
    }

    static String hours(Interval time, ZoneId zone) {
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm");
        String end = time.to().atZone(zone).format(clock);
        return time.from().atZone(zone).format(clock) + "–" + (end.equals("00:00") ? "24:00" : end);
    }
}
