package org.gongdan.channel.desk.queue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.draft.Draft;
import org.gongdan.ticket.draft.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person wrote and did not send, so that none of it is forgotten. */
@Controller
@RequestMapping("/desk/drafts")
class DraftsPage {

    private final Drafts drafts;
    private final Tickets tickets;
    private final Views views;
    private final Words words;

    DraftsPage(Drafts drafts, Tickets tickets, Views views, Words words) {
        this.drafts = drafts;
        this.tickets = tickets;
        this.views = views;
        this.words = words;
    }

    @GetMapping
    String mine(Viewer viewer, Model model) {
        List<Draft> mine = drafts.mine(viewer);
        Map<TicketNumber, Ticket> seen =
                tickets.findAll(viewer, mine.stream().map(Draft::ticket).collect(Collectors.toSet()));
        model.addAttribute(
                "drafts",
                mine.stream()
                        .map(draft -> new Line(draft, seen.get(draft.ticket())))
                        .toList());
        model.addAttribute("views", views.counted(viewer, views.of(viewer)));
        return "desk/drafts";
    }

    @PostMapping("/removal")
    String discard(Viewer viewer, @RequestParam String ticket, RedirectAttributes flash) {
        drafts.discard(viewer, TicketNumber.of(ticket), null);
        flash.addFlashAttribute("said", words.say("draft.discarded"));
        return "redirect:/desk/drafts";
    }

    /** A draft with its ticket, null where the person sees it no more. */
    record Line(Draft draft, @Nullable Ticket ticket) {}
}
