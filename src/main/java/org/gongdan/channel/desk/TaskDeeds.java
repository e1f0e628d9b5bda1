package org.gongdan.channel.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.identity.Viewer;
import org.gongdan.task.Checklists;
import org.gongdan.task.NewTask;
import org.gongdan.task.Tasks;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens tasks and ticks off checklists on the ticket's page. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class TaskDeeds {

    private final Tasks tasks;
    private final Checklists checklists;
    private final Words words;

    TaskDeeds(Tasks tasks, Checklists checklists, Words words) {
        this.tasks = tasks;
        this.checklists = checklists;
        this.words = words;
    }

    @PostMapping("/children")
    String open(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String subject,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam String team,
            @RequestParam(defaultValue = "") String dueAt,
            RedirectAttributes flash) {
        NewTask wanted = new NewTask(subject, description, kind.isEmpty() ? null : kind, team, due(viewer, dueAt));
        Ticket task = tasks.open(desk(viewer), TicketNumber.of(number), wanted);
        return back(number, words.say("todo.opened", task.number()), flash);
    }

    @PostMapping("/checklist")
    String add(Viewer viewer, @PathVariable String number, @RequestParam String what, RedirectAttributes flash) {
        checklists.add(desk(viewer), TicketNumber.of(number), what);
        return back(number, words.say("checklist.added"), flash);
    }

    @PostMapping("/checklist/{id}")
    String tick(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam boolean done,
            RedirectAttributes flash) {
        checklists.tick(desk(viewer), TicketNumber.of(number), id, done);
        return back(number, words.say(done ? "checklist.ticked" : "checklist.unticked"), flash);
    }

    private static @Nullable Instant due(Viewer viewer, String local) {
        try {
            return local.isBlank()
                    ? null
                    : LocalDateTime.parse(local).atZone(viewer.zone()).toInstant();
        } catch (DateTimeException unreadable) {
            throw new InvalidException("dueAt", "api.invalid.instant");
        }
    }

    private static Actor desk(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }

    private static String back(String number, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", said);
        return "redirect:/desk/tickets/" + TicketNumber.of(number);
    }
}
