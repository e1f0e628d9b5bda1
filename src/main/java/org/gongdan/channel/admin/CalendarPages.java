package org.gongdan.channel.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.calendar.CalendarPlan;
import org.gongdan.calendar.Calendars;
import org.gongdan.calendar.VersionedCalendar;
import org.gongdan.calendar.holiday.CalendarFile;
import org.gongdan.calendar.holiday.RegionalHolidays;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.sla.Recounts;
import org.gongdan.sla.Recounts.Preview;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The calendars that promises count by. Whatever is typed, added from a region or a file stays in the form until it is saved;
 * before that one may look at what it would do to the promises that run.
 */
@Controller
@RequestMapping("/admin/calendars")
class CalendarPages {

    private static final String ID = "/{id:[a-z0-9][a-z0-9-]{0,62}}";
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private final Calendars calendars;
    private final RegionalHolidays holidays;
    private final Recounts recounts;
    private final CalendarSubjects subjects;
    private final Words words;
    private final Clock clock;

    CalendarPages(
            Calendars calendars,
            RegionalHolidays holidays,
            Recounts recounts,
            CalendarSubjects subjects,
            Words words,
            Clock clock) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.recounts = recounts;
        this.subjects = subjects;
        this.words = words;
        this.clock = clock;
    }

    /** What a form asks besides saving: holidays of a region and year, or the days of a file. */
    record Wish(
            @Nullable String act,
            @Nullable String region,
            @Nullable String year,
            @Nullable MultipartFile file) {

        boolean is(String wanted) {
            return wanted.equals(act);
        }
    }

    @GetMapping
    String list(Model model) {
        List<VersionedCalendar> all = calendars.all();
        model.addAttribute("calendars", all);
        model.addAttribute(
                "names", all.stream().collect(Collectors.toMap(VersionedCalendar::id, VersionedCalendar::name)));
        model.addAttribute("subjects", subjects.all(calendars.uses()));
        return "admin/calendars";
    }

    @GetMapping(ID)
    String calendar(@PathVariable String id, @RequestParam(defaultValue = "") String month, Model model) {
        VersionedCalendar calendar = calendars.calendar(id);
        model.addAttribute("calendar", calendar);
        CalendarMonth shown = CalendarMonth.of(calendar.plan(), month(month, calendar));
        model.addAttribute("month", shown);
        model.addAttribute("title", title(shown));
        model.addAttribute("weekdays", weekdays(TextStyle.SHORT));
        model.addAttribute("history", calendars.history(id));
        return "admin/calendar";
    }

    @GetMapping("/new")
    ModelAndView empty(Viewer viewer) {
        return form(null, CalendarForm.empty(viewer.zone().getId()), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView make(Viewer viewer, CalendarForm form, Wish wish, RedirectAttributes flash) {
        try {
            CalendarPlan plan = form.plan(new Fields());
            if (!wish.is("save")) {
                return form(null, form.with(granted(wish, plan), words.locale()), Map.of(), HttpStatus.OK);
            }
            return done(calendars.create(viewer, String.valueOf(form.id()), String.valueOf(form.name()), plan), flash);
        } catch (InvalidException invalid) {
            return refused(null, form, invalid);
        } catch (RefusedException refused) {
            return form(null, form, Map.of("id", words.say(refused)), HttpStatus.CONFLICT);
        }
    }

    @GetMapping(ID + "/edit")
    ModelAndView edit(@PathVariable String id) {
        VersionedCalendar calendar = calendars.calendar(id);
        return form(calendar, CalendarForm.of(calendar, words.locale()), Map.of(), HttpStatus.OK);
    }

    @PostMapping(ID + "/edit")
    ModelAndView change(
            Viewer viewer,
            @PathVariable String id,
            CalendarForm form,
            Wish wish,
            @RequestParam int version,
            RedirectAttributes flash) {
        VersionedCalendar calendar = calendars.calendar(id);
        try {
            CalendarPlan plan = form.plan(new Fields());
            if (!wish.is("save")) {
                return tried(viewer, calendar, form, wish, plan);
            }
            return done(calendars.change(viewer, id, version, String.valueOf(form.name()), plan, form.reason()), flash);
        } catch (InvalidException invalid) {
            return refused(calendar, form, invalid);
        } catch (RefusedException refused) {
            return form(calendar, form, Map.of("name", words.say(refused)), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView tried(
            Viewer viewer, VersionedCalendar calendar, CalendarForm form, Wish wish, CalendarPlan plan) {
        CalendarPlan wished = granted(wish, plan);
        Preview preview = recounts.preview(viewer, calendar.id(), wished);
        ModelAndView page = form(calendar, form.with(wished, words.locale()), Map.of(), HttpStatus.OK);
        CalendarMonth shown = CalendarMonth.of(wished, month("", calendar));
        page.addObject("preview", preview);
        page.addObject("month", shown);
        page.addObject("title", title(shown));
        return page;
    }

    private CalendarPlan granted(Wish wish, CalendarPlan plan) {
        if (wish.is("holidays")) {
            return plan.with(holidays.of(String.valueOf(wish.region()), year(wish), words.locale()));
        }
        if (wish.is("import") && wish.file() != null) {
            return plan.with(CalendarFile.read(bytes(wish.file()), zone(plan)).days());
        }
        return plan;
    }

    private static Year year(Wish wish) {
        String typed = String.valueOf(wish.year());
        if (!typed.matches("\\d{4}") || Integer.parseInt(typed) < FIRST_YEAR || Integer.parseInt(typed) > LAST_YEAR) {
            throw new InvalidException("year", "calendar.invalid.date");
        }
        return Year.parse(typed);
    }

    private static ZoneId zone(CalendarPlan plan) {
        try {
            return ZoneId.of(plan.zone());
        } catch (DateTimeException unknown) {
            throw (InvalidException) new InvalidException("zone", "calendar.invalid.zone").initCause(unknown);
        }
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The month asked for, this one where none or a strange one is. */
    private YearMonth month(String asked, VersionedCalendar calendar) {
        return asked.matches("(19|20|21)\\d\\d-(0[1-9]|1[0-2])")
                ? YearMonth.parse(asked)
                : YearMonth.from(clock.instant().atZone(calendar.time().zone()));
    }

    private ModelAndView done(VersionedCalendar calendar, RedirectAttributes flash) {
        flash.addFlashAttribute("said", words.say("calendars.saved", calendar.name()));
        return new ModelAndView("redirect:/admin/calendars/" + calendar.id());
    }

    private ModelAndView refused(@Nullable VersionedCalendar calendar, CalendarForm form, InvalidException invalid) {
        Map<String, String> errors = words.say(CalendarForm.onThePage(invalid));
        return form(calendar, form, errors, HttpStatus.BAD_REQUEST);
    }

    private ModelAndView form(
            @Nullable VersionedCalendar calendar, CalendarForm form, Map<String, String> errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/calendar-form", status);
        page.addObject("calendar", calendar);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        page.addObject("countries", countries());
        page.addObject("weekdays", weekdays(TextStyle.FULL));
        page.addObject("year", Year.now(clock).getValue());
        return page;
    }

    /** What each is called in the reader's language, by its code. */
    private Map<String, String> countries() {
        Map<String, String> countries = new LinkedHashMap<>();
        holidays.countries()
                .forEach(code -> countries.put(
                        code, new Locale("", code.toUpperCase(Locale.ROOT)).getDisplayCountry(words.locale())));
        return countries;
    }

    private List<String> weekdays(TextStyle style) {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.getDisplayName(style, words.locale()))
                .toList();
    }

    private String title(CalendarMonth shown) {
        return shown.month().format(DateTimeFormatter.ofPattern(words.say("calendars.month"), words.locale()));
    }
}
