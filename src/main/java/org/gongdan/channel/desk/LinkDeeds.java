package org.gongdan.channel.desk;

import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Wire;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.link.Relation;
import org.gongdan.ticket.link.TicketLinks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links and unlinks on the ticket's page. */
@Controller
@RequestMapping("/desk/tickets/{number}/links")
class LinkDeeds {

    private final TicketLinks links;
    private final Words words;

    LinkDeeds(TicketLinks links, Words words) {
        this.links = links;
        this.words = words;
    }

    @PostMapping
    String link(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String relation,
            @RequestParam String ticket,
            RedirectAttributes flash) {
        links.link(Actor.of(viewer, Channel.DESK), TicketNumber.of(number), wanted(relation), TicketNumber.of(ticket));
        return back(number, "link.made", flash);
    }

    @PostMapping("/{id}/removal")
    String unlink(Viewer viewer, @PathVariable String number, @PathVariable long id, RedirectAttributes flash) {
        links.unlink(Actor.of(viewer, Channel.DESK), TicketNumber.of(number), id);
        return back(number, "link.removed", flash);
    }

    private String back(String number, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", words.say(said));
        return "redirect:/desk/tickets/" + TicketNumber.of(number);
    }

    private static Relation wanted(String relation) {
        try {
            return Wire.of(Relation.class, relation);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidException("relation", "ticket.invalid.relation");
        }
    }
}
