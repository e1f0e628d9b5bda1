package org.gongdan.channel.admin;

import java.util.Map;
import org.gongdan.calendar.CalendarUser;
import org.gongdan.calendar.Calendars;
import org.gongdan.channel.admin.CalendarSubjects.Subject;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.Wire;
import org.gongdan.identity.Viewer;
import org.gongdan.sla.Renewals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who counts by which calendar. Before it is saved one may look at what it would do to the promises that run. */
@Controller
@RequestMapping("/admin/calendars/uses")
class CalendarUsePages {

    private final Calendars calendars;
    private final Renewals renewals;
    private final CalendarSubjects subjects;
    private final Words words;

    CalendarUsePages(Calendars calendars, Renewals renewals, CalendarSubjects subjects, Words words) {
        this.calendars = calendars;
        this.renewals = renewals;
        this.subjects = subjects;
        this.words = words;
    }

    /** What was typed: the subject is known, or an organisation that is named; without a calendar, none of their own. */
    record UseForm(
            @Nullable String subject,
            @Nullable String organisation,
            @Nullable String calendar) {

        static UseForm of(@Nullable Subject subject) {
            return subject == null
                    ? new UseForm(null, null, null)
                    : new UseForm(subject.id(), null, subject.calendar());
        }

        boolean namesOrganisation(CalendarUser kind) {
            return kind == CalendarUser.ORGANISATION && (subject == null || subject.isEmpty());
        }

        @Nullable
        String wanted() {
            return calendar == null || calendar.isEmpty() ? null : calendar;
        }
    }

    @GetMapping
    ModelAndView form(
            Viewer viewer, @RequestParam String kind, @RequestParam(required = false) @Nullable String subject) {
        CalendarUser user = kind(kind);
        boolean another = user == CalendarUser.ORGANISATION && subject == null;
        Subject known = another ? null : subjects.find(calendars.uses(), user, subject == null ? "" : subject);
        return page(user, known, UseForm.of(known), Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView assign(
            Viewer viewer,
            @RequestParam String kind,
            UseForm form,
            @RequestParam(defaultValue = "") String act,
            RedirectAttributes flash) {
        CalendarUser user = kind(kind);
        @Nullable Subject subject = form.namesOrganisation(user) ? null : subject(user, String.valueOf(form.subject()));
        try {
            Subject found = subject == null ? named(String.valueOf(form.organisation())) : subject;
            if (!act.equals("save")) {
                ModelAndView page = page(user, subject, form, Map.of(), HttpStatus.OK);
                return page.addObject("preview", renewals.preview(viewer, user, found.id(), form.wanted()));
            }
            calendars.assign(viewer, user, found.id(), form.wanted());
            flash.addFlashAttribute("said", words.say("calendars.use.saved", found.name()));
            return new ModelAndView("redirect:/admin/calendars");
        } catch (InvalidException invalid) {
            return page(user, subject, form, words.say(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    private Subject subject(CalendarUser kind, String id) {
        return subjects.find(calendars.uses(), kind, id);
    }

    private Subject named(String organisation) {
        String id = subjects.organisationNamed(organisation)
                .orElseThrow(() -> new InvalidException("organisation", "calendar.invalid.organisation"));
        return subject(CalendarUser.ORGANISATION, id);
    }

    private ModelAndView page(
            CalendarUser kind, @Nullable Subject subject, UseForm form, Map<String, String> errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/calendar-use", status);
        page.addObject("kind", kind);
        page.addObject("subject", subject);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("calendars", calendars.all());
        if (subject == null) {
            page.addObject("organisations", subjects.organisations());
        }
        return page;
    }

    private static CalendarUser kind(String kind) {
        try {
            return Wire.of(CalendarUser.class, kind);
        } catch (IllegalArgumentException unknown) {
            throw (NotFoundException) new NotFoundException("calendar.not-found.subject").initCause(unknown);
        }
    }
}
