package org.gongdan.channel.desk.queue;

import org.gongdan.channel.page.Words;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the ticket from a list, where nobody works on it, and shows that list again. */
@Controller
class TakeDeed {

    private final TicketActions actions;
    private final Words words;

    TakeDeed(TicketActions actions, Words words) {
        this.actions = actions;
        this.words = words;
    }

    @PostMapping("/desk/tickets/{number}/taking")
    String take(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String view,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "") String filter,
            RedirectAttributes flash) {
        TicketNumber wanted = TicketNumber.of(number);
        Transition free = actions.offered(viewer, wanted).stream()
                .filter(offer -> offer.kind() == Transition.Kind.TASK && offer.assignee() == null)
                .findFirst()
                .orElseThrow(() -> new RefusedException("ticket.refused.not-free", wanted));
        actions.assign(Actor.of(viewer, Channel.DESK), wanted, String.valueOf(free.task()), viewer.accountId());
        flash.addFlashAttribute("said", words.say("desk.taken", wanted));
        flash.addAttribute("view", view);
        flash.addAttribute("sort", Listing.sort(sort).wire());
        if (!filter.isEmpty()) {
            flash.addAttribute("filter", Narrowing.read(filter).toString());
        }
        return "redirect:/desk";
    }
}
