package org.gongdan.channel.desk.draft;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.draft.Draft;
import org.gongdan.ticket.draft.Drafts;
import org.gongdan.ticket.draft.Replies;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A reply on its way: what has become of it, calling it back, and how long that is possible. */
@Controller
@RequestMapping("/desk/tickets/{number}/replies")
class ReplyDeeds {

    private final Replies replies;
    private final Drafts drafts;
    private final Conversation conversation;
    private final Tickets tickets;
    private final Words words;

    ReplyDeeds(Replies replies, Drafts drafts, Conversation conversation, Tickets tickets, Words words) {
        this.replies = replies;
        this.drafts = drafts;
        this.conversation = conversation;
        this.tickets = tickets;
        this.words = words;
    }

    /** While it waits the same card, then what was said since; what came back needs the page anew. */
    @GetMapping("/{id}")
    String since(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam long after,
            HttpServletResponse response,
            Model model) {
        TicketNumber wanted = TicketNumber.of(number);
        List<Draft> all = drafts.of(viewer, wanted);
        Optional<Draft> waiting = all.stream()
                .filter(draft -> draft.id() == id && draft.isOnItsWay())
                .findFirst();
        if (waiting.isEmpty() && all.stream().anyMatch(draft -> draft.returned() != null)) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("ticket", tickets.find(viewer, wanted));
        model.addAttribute("onTheirWay", waiting.stream().toList());
        model.addAttribute("after", after);
        model.addAttribute(
                "messages",
                waiting.isPresent()
                        ? List.of()
                        : conversation.of(viewer, wanted).stream()
                                .filter(message -> message.id() > after)
                                .toList());
        return "desk/composer :: since";
    }

    @PostMapping("/{id}/undo")
    String callBack(Viewer viewer, @PathVariable String number, @PathVariable long id, RedirectAttributes flash) {
        replies.callBack(viewer, TicketNumber.of(number), id);
        flash.addFlashAttribute("said", words.say("reply.undone"));
        flash.addFlashAttribute("writing", true);
        return "redirect:/desk/tickets/" + TicketNumber.of(number);
    }

    @PostMapping("/patience")
    String choose(Viewer viewer, @PathVariable String number, @RequestParam int seconds) {
        replies.choose(viewer, seconds);
        return "redirect:/desk/tickets/" + TicketNumber.of(number);
    }

    @HxRequest
    @PostMapping("/patience")
    String chosen(Viewer viewer, @RequestParam int seconds, Model model) {
        replies.choose(viewer, seconds);
        model.addAttribute("patience", seconds);
        model.addAttribute("patiences", Replies.CHOICES);
        return "desk/composer :: patience";
    }
}
