package org.gongdan.channel.desk.tag;

import java.util.List;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.tag.Tags;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts tags on a ticket and takes them off, on its page. */
@Controller
@RequestMapping("/desk/tickets/{number}/tags")
class TagDeeds {

    private final Tags tags;
    private final Words words;

    TagDeeds(Tags tags, Words words) {
        this.tags = tags;
        this.words = words;
    }

    @PostMapping
    String put(Viewer viewer, @PathVariable String number, @RequestParam String tags, RedirectAttributes flash) {
        return change(viewer, number, TagTexts.read(tags), List.of(), "tag.put", flash);
    }

    @PostMapping("/removal")
    String remove(Viewer viewer, @PathVariable String number, @RequestParam String tag, RedirectAttributes flash) {
        return change(viewer, number, List.of(), List.of(tag), "tag.removed", flash);
    }

    private String change(
            Viewer viewer, String number, List<String> on, List<String> off, String said, RedirectAttributes flash) {
        TicketNumber ticket = TicketNumber.of(number);
        if (tags.change(Actor.of(viewer, Channel.DESK), ticket, on, off)) {
            flash.addFlashAttribute("said", words.say(said));
        }
        return "redirect:/desk/tickets/" + ticket;
    }
}
