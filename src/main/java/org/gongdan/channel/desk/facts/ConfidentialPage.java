package org.gongdan.channel.desk.facts;

import java.util.Optional;
import org.gongdan.channel.page.Told;
import org.gongdan.channel.page.TypeAnswers;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Tells a confidential answer, which no page holds from the begin. A wide window of the Desk asks for it as it opens; on a phone
 * and beside a task in Tasklist a person does, and that is written into the ticket's timeline.
 */
@Controller
@RequestMapping("/desk/tickets/{number}/confidential")
class ConfidentialPage {

    private final Tickets tickets;
    private final TypeAnswers answers;
    private final Words words;

    ConfidentialPage(Tickets tickets, TypeAnswers answers, Words words) {
        this.tickets = tickets;
        this.answers = answers;
        this.words = words;
    }

    @GetMapping
    String atOnce(Viewer viewer, @PathVariable String number, @RequestParam String field, Model model) {
        model.addAttribute("shown", text(tickets.confided(viewer, TicketNumber.of(number), field), field));
        return "desk/confidential :: shown";
    }

    /** Without scripts the answer stands among what the page says. */
    @PostMapping
    String show(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String field,
            @RequestHeader(value = "X-Requested-With", required = false) Optional<String> script,
            Model model,
            RedirectAttributes flash) {
        TicketNumber wanted = TicketNumber.of(number);
        tickets.show(Actor.of(viewer, Channel.DESK), wanted, field);
        String text = text(tickets.findForStaff(viewer, wanted), field);
        if (script.isPresent()) {
            model.addAttribute("shown", text);
            return "desk/confidential :: shown";
        }
        flash.addFlashAttribute("said", words.say("field.confidential.said", text));
        return "redirect:/desk/tickets/" + wanted;
    }

    private String text(Ticket ticket, String field) {
        return answers.of(ticket).stream()
                .filter(told -> told.key().equals(field))
                .map(Told::value)
                .findFirst()
                .orElse("");
    }
}
