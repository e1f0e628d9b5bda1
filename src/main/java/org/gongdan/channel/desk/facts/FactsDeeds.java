package org.gongdan.channel.desk.facts;

import java.util.LinkedHashMap;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.identity.Viewer;
import org.gongdan.process.TypeForms;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects facts on the ticket's page. */
@Controller
@RequestMapping("/desk/tickets/{number}/facts")
class FactsDeeds {

    private final Tickets tickets;
    private final TypeForms forms;
    private final Words words;

    FactsDeeds(Tickets tickets, TypeForms forms, Words words) {
        this.tickets = tickets;
        this.forms = forms;
        this.words = words;
    }

    /** Corrects facts; a field that says what the ticket says already changes nothing. Refused, the dialog comes back as typed. */
    @PostMapping
    String correct(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable Integer version,
            RedirectAttributes flash) {
        TicketNumber wanted = TicketNumber.of(number);
        Facts typed = new Facts(new LinkedHashMap<>(fields));
        try {
            TicketChange change = typed.change(tickets.find(viewer, wanted), type -> forms.of(type.wire()));
            if (change.isEmpty()) {
                return "redirect:/desk/tickets/" + wanted;
            }
            tickets.change(Actor.of(viewer, Channel.DESK), wanted, change, version);
            flash.addFlashAttribute("said", words.say("ticket.facts.done"));
            return "redirect:/desk/tickets/" + wanted;
        } catch (InvalidException invalid) {
            flash.addFlashAttribute(AttributesPanel.TYPED, typed.texts());
            flash.addFlashAttribute(AttributesPanel.ERRORS, words.say(invalid));
            return "redirect:/desk/tickets/" + wanted;
        }
    }
}
