package org.gongdan.channel.admin.shift;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.shift.Absence;
import org.gongdan.shift.Absences;
import org.gongdan.shift.Leading;
import org.gongdan.shift.WorkingWeek;
import org.gongdan.shift.WorkingWeeks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person's hours and absences: seen and entered by those who plan them, and in part by the person. */
@Controller
class PersonShiftPages {

    private static final String LED = "/admin/shifts/people/{account}";
    private static final String OWN = "/desk/me/absences";

    private final WorkingWeeks weeks;
    private final Absences absences;
    private final Leading leading;
    private final OpenWork work;
    private final People people;
    private final Words words;
    private final Clock clock;

    PersonShiftPages(
            WorkingWeeks weeks,
            Absences absences,
            Leading leading,
            OpenWork work,
            People people,
            Words words,
            Clock clock) {
        this.weeks = weeks;
        this.absences = absences;
        this.leading = leading;
        this.work = work;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping({LED, OWN})
    String person(Viewer viewer, @PathVariable(required = false) @Nullable String account, Model model) {
        String id = account == null ? viewer.accountId() : account;
        List<Absence> all = absences.of(viewer, id);
        Account person = people.account(id);
        Instant now = clock.instant();
        Absence away = all.stream().filter(one -> one.covers(now)).findFirst().orElse(null);
        model.addAttribute("person", person);
        model.addAttribute("base", base(account));
        model.addAttribute("own", account == null);
        model.addAttribute("plans", account != null);
        model.addAttribute("today", now.atZone(person.zone()).toLocalDate());
        model.addAttribute("weeks", weeks.of(viewer, id));
        model.addAttribute("weekdays", weekdays(TextStyle.SHORT));
        model.addAttribute(
                "coming", all.stream().filter(one -> one.ends().isAfter(now)).toList());
        model.addAttribute(
                "past",
                all.stream().filter(one -> !one.ends().isAfter(now)).limit(20).toList());
        model.addAttribute("away", away);
        model.addAttribute("open", work.count(viewer, id));
        model.addAttribute("names", people.staff().stream().collect(Collectors.toMap(Account::id, Account::name)));
        return "admin/shift-person";
    }

    @PostMapping(OWN + "/work")
    String giveBackOwn(Viewer viewer, RedirectAttributes flash) {
        try {
            return "redirect:/desk/bulk/"
                    + work.giveBack(viewer, viewer.accountId()).id();
        } catch (InvalidException nothing) {
            flash.addFlashAttribute("said", words.say("shifts.work.none", viewer.name()));
            return "redirect:" + OWN;
        }
    }

    @GetMapping({LED + "/absences/new", OWN + "/new"})
    ModelAndView newAbsence(Viewer viewer, @PathVariable(required = false) @Nullable String account) {
        return form(viewer, account, null, AbsenceForm.empty(today(viewer, account)), Map.of(), HttpStatus.OK);
    }

    @PostMapping({LED + "/absences/new", OWN + "/new"})
    ModelAndView enter(
            Viewer viewer,
            @PathVariable(required = false) @Nullable String account,
            AbsenceForm form,
            RedirectAttributes flash) {
        return kept(viewer, account, null, form, flash);
    }

    @GetMapping({LED + "/absences/{id}", OWN + "/{id:\\d{1,18}}"})
    ModelAndView absence(
            Viewer viewer, @PathVariable(required = false) @Nullable String account, @PathVariable long id) {
        Absence absence = absences.find(viewer, whose(viewer, account), id);
        return form(viewer, account, id, AbsenceForm.of(absence), Map.of(), HttpStatus.OK);
    }

    @PostMapping({LED + "/absences/{id}", OWN + "/{id:\\d{1,18}}"})
    ModelAndView change(
            Viewer viewer,
            @PathVariable(required = false) @Nullable String account,
            @PathVariable long id,
            AbsenceForm form,
            RedirectAttributes flash) {
        return kept(viewer, account, id, form, flash);
    }

    @PostMapping({LED + "/absences/{id}/removal", OWN + "/{id:\\d{1,18}}/removal"})
    String remove(
            Viewer viewer,
            @PathVariable(required = false) @Nullable String account,
            @PathVariable long id,
            RedirectAttributes flash) {
        absences.remove(viewer, whose(viewer, account), id);
        flash.addFlashAttribute("said", words.say("absence.removed"));
        return "redirect:" + base(account);
    }

    private ModelAndView kept(
            Viewer viewer, @Nullable String account, @Nullable Long id, AbsenceForm form, RedirectAttributes flash) {
        try {
            Fields fields = new Fields();
            absences.enter(viewer, whose(viewer, account), id, form.read(fields), fields);
            flash.addFlashAttribute("said", words.say("absence.saved"));
            return new ModelAndView("redirect:" + base(account));
        } catch (InvalidException invalid) {
            return form(viewer, account, id, form, words.say(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView form(
            Viewer viewer,
            @Nullable String account,
            @Nullable Long id,
            AbsenceForm form,
            Map<String, String> errors,
            HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/absence", status);
        page.addObject("colleagues", absences.colleagues(viewer, whose(viewer, account)));
        page.addObject("person", people.account(whose(viewer, account)));
        page.addObject("base", base(account));
        page.addObject("at", base(account) + (account == null ? "/" : "/absences/") + (id == null ? "new" : id));
        page.addObject("id", id);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("kinds", Absence.Kind.values());
        return page;
    }

    /** Begins with the hours of now, from the next Monday on; with those of a date where one is named. */
    @GetMapping(LED + "/week")
    ModelAndView week(Viewer viewer, @PathVariable String account, @RequestParam(defaultValue = "") String from) {
        Account person = leading.led(viewer, account);
        LocalDate today = today(viewer, account);
        List<WorkingWeek> all = weeks.of(viewer, account);
        WeekForm form = all.stream()
                .filter(week -> week.validFrom().toString().equals(from))
                .findFirst()
                .map(week -> WeekForm.of(week, week.validFrom()))
                .orElseGet(() -> all.stream()
                        .filter(week -> !week.validFrom().isAfter(today))
                        .reduce((earlier, later) -> later)
                        .map(week -> WeekForm.of(week, today))
                        .orElseGet(() -> WeekForm.empty(today, person.zone())));
        return week(person, form, Map.of(), HttpStatus.OK);
    }

    @PostMapping(LED + "/week")
    ModelAndView plan(
            Viewer viewer,
            @PathVariable String account,
            WeekForm form,
            @RequestParam(defaultValue = "save") String act,
            RedirectAttributes flash) {
        Account person = leading.led(viewer, account);
        if (!act.equals("save")) {
            return week(person, form.with(act.equals("more") ? 1 : -1), Map.of(), HttpStatus.OK);
        }
        try {
            Fields fields = new Fields();
            weeks.plan(viewer, account, form.read(fields), fields);
            flash.addFlashAttribute("said", words.say("shifts.week.saved", person.name()));
            return new ModelAndView("redirect:" + base(account));
        } catch (InvalidException invalid) {
            return week(person, form, words.say(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping(LED + "/week/removal")
    String removeWeek(
            Viewer viewer, @PathVariable String account, @RequestParam LocalDate from, RedirectAttributes flash) {
        weeks.remove(viewer, account, from);
        flash.addFlashAttribute("said", words.say("shifts.week.removed"));
        return "redirect:" + base(account);
    }

    private ModelAndView week(Account person, WeekForm form, Map<String, String> errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/shift-week", status);
        page.addObject("person", person);
        page.addObject("base", base(person.id()));
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("weekdays", weekdays(TextStyle.FULL));
        page.addObject("shifts", weeks.shifts());
        page.addObject("most", WorkingWeek.MOST_WEEKS);
        page.addObject("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        return page;
    }

    private LocalDate today(Viewer viewer, @Nullable String account) {
        ZoneId zone = account == null ? viewer.zone() : people.account(account).zone();
        return clock.instant().atZone(zone).toLocalDate();
    }

    private List<String> weekdays(TextStyle style) {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.getDisplayName(style, words.locale()))
                .toList();
    }

    private static String whose(Viewer viewer, @Nullable String account) {
        return account == null ? viewer.accountId() : account;
    }

    private static String base(@Nullable String account) {
        return account == null ? OWN : "/admin/shifts/people/" + account;
    }
}
