package org.gongdan.channel.admin.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.gongdan.calendar.BusinessCalendar.Interval;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.gongdan.shift.Absence;
import org.gongdan.shift.Leading;
import org.gongdan.shift.Roster;
import org.gongdan.shift.Rosters;
import org.gongdan.shift.WorkingWeeks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who of a team works when, where nobody does, and what lies with those who are away. */
@Controller
@RequestMapping("/admin/shifts")
class ShiftPages {

    private static final int WEEKS_IN_FILE = 12;
    private static final int SHOWN_HOLES = 6;
    private static final Duration SOON = Duration.ofHours(24);

    private final Leading leading;
    private final RosterBoards boards;
    private final Rosters rosters;
    private final WorkingWeeks weeks;
    private final OpenWork work;
    private final People people;
    private final Words words;
    private final Clock clock;

    ShiftPages(
            Leading leading,
            RosterBoards boards,
            Rosters rosters,
            WorkingWeeks weeks,
            OpenWork work,
            People people,
            Words words,
            Clock clock) {
        this.leading = leading;
        this.boards = boards;
        this.rosters = rosters;
        this.weeks = weeks;
        this.work = work;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    /** Somebody who is away, or will be soon, and how many tickets lie with them. */
    public record Gone(Account person, Absence absence, long open) {}

    @GetMapping
    String calendar(
            Viewer viewer,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "week") String view,
            @RequestParam(defaultValue = "") String day,
            Model model) {
        List<Team> teams = leading.teams(viewer, words.locale());
        LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
        model.addAttribute("teams", teams);
        model.addAttribute("today", today);
        model.addAttribute("shifts", weeks.shifts());
        if (!teams.isEmpty()) {
            RosterBoard board = boards.of(chosen(teams, team), Span.of(view, day, today), viewer.zone());
            model.addAttribute("board", board);
            model.addAttribute(
                    "holes",
                    board.holes().stream()
                            .limit(SHOWN_HOLES)
                            .map(hole -> told(hole, viewer.zone()))
                            .toList());
            model.addAttribute("gone", gone(viewer, board));
        }
        return "admin/shifts";
    }

    /** The day and its hours; where it ends on another day, that one too. */
    private String told(Interval hole, ZoneId zone) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(words.say("shifts.day"), words.locale());
        String hours = RosterBoards.hours(hole, zone);
        String from = hole.from().atZone(zone).format(day);
        String to = hole.to().minusMillis(1).atZone(zone).format(day);
        return words.say("shifts.hole.at", from, from.equals(to) ? hours : hours.replace("–", " – " + to + " "));
    }

    private List<Gone> gone(Viewer viewer, RosterBoard board) {
        Instant now = clock.instant();
        List<Account> members =
                board.rows().stream().map(RosterBoard.Row::person).toList();
        Map<String, Roster> all = rosters.of(members.stream().map(Account::id).toList(), now, now.plus(SOON));
        return members.stream()
                .flatMap(person -> all.get(person.id()).absences().stream()
                        .limit(1)
                        .map(absence -> new Gone(person, absence, work.count(viewer, person.id()))))
                .filter(one -> one.open() > 0)
                .toList();
    }

    @PostMapping("/people/{account}/work")
    String giveBack(Viewer viewer, @PathVariable String account, RedirectAttributes flash) {
        leading.led(viewer, account);
        try {
            return "redirect:/desk/bulk/" + work.giveBack(viewer, account).id();
        } catch (InvalidException nothing) {
            flash.addFlashAttribute(
                    "said",
                    words.say("shifts.work.none", people.account(account).name()));
            return "redirect:/admin/shifts/people/" + account;
        }
    }

    @PostMapping("/named")
    String name(Viewer viewer, @RequestParam String name, @RequestParam String time, RedirectAttributes flash) {
        return deed(
                flash,
                words.say("shifts.named.saved", name.strip()),
                () -> weeks.name(viewer, name, time, new Fields()));
    }

    @PostMapping("/named/{id}/removal")
    String unname(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
        return deed(flash, words.say("shifts.named.removed"), () -> weeks.unname(viewer, id));
    }

    private String deed(RedirectAttributes flash, String done, Runnable deed) {
        try {
            deed.run();
            flash.addFlashAttribute("said", done);
        } catch (InvalidException invalid) {
            flash.addFlashAttribute("refused", words.say(invalid.errors().get(0)));
        } catch (RefusedException no) {
            flash.addFlashAttribute("refused", words.say(no));
        }
        return "redirect:/admin/shifts";
    }

    /** The team's next months for a calendar program; whole names, no reasons. */
    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> file(Viewer viewer, @RequestParam String team) {
        Team chosen = leading.teams(viewer, words.locale()).stream()
                .filter(one -> one.id().equals(team))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("identity.team-unknown", team));
        Instant from = clock.instant();
        Instant to = from.plus(Duration.ofDays(WEEKS_IN_FILE * 7L));
        List<Account> members = people.members(chosen.id());
        Map<String, Roster> all = rosters.of(members.stream().map(Account::id).toList(), from, to);
        RosterFile file = new RosterFile();
        members.forEach(person -> {
            Roster roster = all.get(person.id());
            roster.wholeShifts(from, to).forEach(shift -> file.shift(person.id(), shift, title(person, shift.name())));
            roster.absences().forEach(one -> file.absence(one, words.say("shifts.file.away", person.name())));
        });
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("shifts-" + chosen.id() + ".ics")
                                .build()
                                .toString())
                .body(file.written());
    }

    private String title(Account person, @Nullable String shift) {
        return shift == null ? person.name() : words.say("shifts.file.shift", person.name(), shift);
    }

    private static Team chosen(List<Team> teams, String id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst().orElse(teams.get(0));
    }
}
