package org.gongdan.channel.desk.macro;

import java.util.List;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.macro.FilledText;
import org.gongdan.macro.Macros;
import org.gongdan.macro.SavedReplies;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the dialogs beside the answer box ask for, as fragments and texts, and the deed of a macro. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class PickerDeeds {

    private final SavedReplies replies;
    private final Macros macros;
    private final Prepared prepared;
    private final Words words;

    PickerDeeds(SavedReplies replies, Macros macros, Prepared prepared, Words words) {
        this.replies = replies;
        this.macros = macros;
        this.prepared = prepared;
        this.words = words;
    }

    @GetMapping("/saved-replies")
    String savedReplies(Viewer viewer, @PathVariable String number, Model model) {
        model.addAttribute(
                "choices",
                replies.offered(viewer, TicketNumber.of(number)).stream()
                        .map(prepared::choice)
                        .toList());
        return "desk/picker :: choices";
    }

    /** The text for the answer box; what the ticket has no value for is named. */
    @PostMapping("/saved-replies/{id}")
    ResponseEntity<FilledText> use(Viewer viewer, @PathVariable String number, @PathVariable long id) {
        return ResponseEntity.ok(replies.apply(viewer, TicketNumber.of(number), id));
    }

    @GetMapping("/macros")
    String macros(Viewer viewer, @PathVariable String number, Model model) {
        model.addAttribute(
                "choices",
                macros.list(viewer, TicketNumber.of(number)).stream()
                        .map(prepared::choice)
                        .toList());
        return "desk/picker :: choices";
    }

    @PostMapping("/macros/{id}/preview")
    String preview(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "tickets") String room,
            Model model) {
        model.addAttribute("number", TicketNumber.of(number));
        model.addAttribute("room", room.equals("panel") ? "panel" : "tickets");
        try {
            model.addAttribute("preview", prepared.preview(macros.preview(desk(viewer), TicketNumber.of(number), id)));
        } catch (RefusedException | NotFoundException no) {
            model.addAttribute("problem", words.say(no));
        } catch (InvalidException no) {
            model.addAttribute("problem", words.say(no.errors().get(0)));
        }
        return "desk/picker :: preview";
    }

    @PostMapping("/macros/{id}")
    String apply(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Integer ticketVersion,
            RedirectAttributes flash) {
        TicketNumber ticket = TicketNumber.of(number);
        String title = macros.title(id, words.locale());
        boolean changed = macros.apply(desk(viewer), ticket, id, version, ticketVersion);
        flash.addFlashAttribute("said", words.say(changed ? "macro.applied" : "macro.applied.nothing", title));
        return "redirect:/desk/tickets/" + ticket;
    }

    private static Actor desk(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }

    /** A macro before it is applied. */
    record Preview(long macro, int version, int ticketVersion, String title, boolean possible, List<Step> steps) {}

    record Step(
            String does,
            @Nullable String text,
            String outcome,
            @Nullable String why) {}
}
