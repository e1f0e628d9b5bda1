package org.gongdan.channel.desk.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.time.Activity;
import org.gongdan.ticket.time.Stop;
import org.gongdan.ticket.time.Timers;
import org.gongdan.ticket.time.Work;
import org.gongdan.ticket.time.WorkEntries;
import org.gongdan.ticket.time.WorkEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes working time down, corrects and removes it, and starts and stops the timer. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class TimeDeeds {

    private final WorkEntries entries;
    private final Timers timers;
    private final Words words;

    TimeDeeds(WorkEntries entries, Timers timers, Words words) {
        this.entries = entries;
        this.timers = timers;
        this.words = words;
    }

    @PostMapping("/time")
    String add(Viewer viewer, @PathVariable String number, WorkForm form, RedirectAttributes flash) {
        return recorded(number, entries.add(desk(viewer), TicketNumber.of(number), form.read()), flash);
    }

    @PostMapping("/time/{id}")
    String correct(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable long id,
            WorkForm form,
            RedirectAttributes flash) {
        entries.correct(desk(viewer), TicketNumber.of(number), id, form.read());
        return back(number, words.say("work.corrected"), flash);
    }

    @PostMapping("/time/{id}/removal")
    String remove(Viewer viewer, @PathVariable String number, @PathVariable long id, RedirectAttributes flash) {
        entries.remove(desk(viewer), TicketNumber.of(number), id);
        return back(number, words.say("work.removed"), flash);
    }

    @PostMapping("/timer")
    String start(Viewer viewer, @PathVariable String number, RedirectAttributes flash) {
        WorkEntry before = timers.start(desk(viewer), TicketNumber.of(number)).recorded();
        String said = before == null
                ? words.say("timer.started")
                : words.say("timer.started-here", length(before), before.ticket());
        return back(number, said, flash);
    }

    @PostMapping("/timer/stop")
    String stop(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String length,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String activity,
            RedirectAttributes flash) {
        Integer minutes = length == null || length.isBlank() ? null : Integer.valueOf(TypedLength.read(length));
        Stop stop = new Stop(TicketNumber.of(number), minutes, what, activity(activity));
        return recorded(number, timers.stop(desk(viewer), stop), flash);
    }

    @PostMapping("/timer/removal")
    String discard(Viewer viewer, @PathVariable String number, RedirectAttributes flash) {
        timers.discard(viewer, TicketNumber.of(number));
        return back(number, words.say("timer.discarded"), flash);
    }

    private String recorded(String number, WorkEntry entry, RedirectAttributes flash) {
        return back(number, words.say("work.recorded", length(entry), entry.ticket()), flash);
    }

    private String length(WorkEntry entry) {
        return words.length(Duration.ofMinutes(entry.work().minutes()));
    }

    private static @Nullable Activity activity(String typed) {
        Fields fields = new Fields();
        Activity activity = fields.choice("activity", typed, Activity.class);
        fields.refuse();
        return activity;
    }

    private static Actor desk(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }

    private static String back(String number, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", said);
        return "redirect:/desk/tickets/" + TicketNumber.of(number);
    }

    /** Work as it is typed. */
    record WorkForm(
            @Nullable String length,
            @Nullable String day,
            @Nullable String what,
            @Nullable String activity) {

        Work read() {
            return new Work(
                    TypedLength.read(orEmpty(length)), date(), orEmpty(what), TimeDeeds.activity(orEmpty(activity)));
        }

        private LocalDate date() {
            try {
                return LocalDate.parse(orEmpty(day));
            } catch (DateTimeParseException unreadable) {
                throw new InvalidException("day", "ticket.invalid.day");
            }
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
