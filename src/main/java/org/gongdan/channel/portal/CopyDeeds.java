package org.gongdan.channel.portal;

import org.gongdan.channel.page.Words;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.watch.Copies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The requester takes other people into a request; whoever is in copy may end it. */
@Controller
@RequestMapping("/requests/{number}/copies")
class CopyDeeds {

    private final Copies copies;
    private final Tickets tickets;
    private final Words words;

    CopyDeeds(Copies copies, Tickets tickets, Words words) {
        this.copies = copies;
        this.tickets = tickets;
        this.words = words;
    }

    @PostMapping
    String add(Viewer viewer, @PathVariable String number, @RequestParam String who, RedirectAttributes flash) {
        TicketNumber wanted = TicketNumber.of(number);
        String name = copies.add(Actor.of(viewer, Channel.PORTAL), wanted, who).name();
        flash.addFlashAttribute("said", words.say("copy.added", name));
        return "redirect:/requests/" + wanted;
    }

    /** Whoever removes themselves sees the request no more. */
    @PostMapping("/{id}/removal")
    String remove(Viewer viewer, @PathVariable String number, @PathVariable long id, RedirectAttributes flash) {
        TicketNumber wanted = TicketNumber.of(number);
        boolean stays = copies.keeps(viewer, tickets.find(viewer, wanted));
        copies.remove(Actor.of(viewer, Channel.PORTAL), wanted, id);
        flash.addFlashAttribute("said", words.say(stays ? "copy.removed" : "copy.left", wanted));
        return stays ? "redirect:/requests/" + wanted : "redirect:/requests";
    }
}
