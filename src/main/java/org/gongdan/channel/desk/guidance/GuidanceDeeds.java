package org.gongdan.channel.desk.guidance;

import org.gongdan.channel.page.Words;
import org.gongdan.guidance.StepChecklists;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ticks off the checklist of a step on the ticket's page. */
@Controller
@RequestMapping("/desk/tickets/{number}/tasks/{task}/checklist")
class GuidanceDeeds {

    private final StepChecklists checklists;
    private final Words words;

    GuidanceDeeds(StepChecklists checklists, Words words) {
        this.checklists = checklists;
        this.words = words;
    }

    @PostMapping("/{item}")
    String tick(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String task,
            @PathVariable int item,
            @RequestParam boolean done,
            RedirectAttributes flash) {
        TicketNumber ticket = TicketNumber.of(number);
        checklists.tick(Actor.of(viewer, Channel.DESK), ticket, task, item, done);
        flash.addFlashAttribute("said", words.say(done ? "checklist.ticked" : "checklist.unticked"));
        return "redirect:/desk/tickets/" + ticket;
    }
}
