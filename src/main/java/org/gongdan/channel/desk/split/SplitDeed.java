package org.gongdan.channel.desk.split;

import java.util.Map;
import java.util.Set;
import org.gongdan.channel.page.Words;
import org.gongdan.channel.rest.RepeatableCreation;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Wire;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.link.Relation;
import org.gongdan.ticket.split.NewSplit;
import org.gongdan.ticket.split.Splits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a ticket of a message, once however often the form arrives. */
@Controller
class SplitDeed {

    private final Splits splits;
    private final RepeatableCreation once;
    private final Words words;

    SplitDeed(Splits splits, RepeatableCreation once, Words words) {
        this.splits = splits;
        this.once = once;
        this.words = words;
    }

    @PostMapping("/desk/tickets/{number}/splits")
    String split(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam long message,
            @RequestParam String key,
            @RequestParam String type,
            @RequestParam String subject,
            @RequestParam String description,
            @RequestParam String relation,
            @RequestParam(defaultValue = "") Set<Long> files,
            RedirectAttributes flash) {
        TicketNumber from = TicketNumber.of(number);
        Actor actor = Actor.of(viewer, Channel.DESK);
        NewSplit wanted = new NewSplit(
                message,
                choice(Type.class, "type", type),
                subject,
                description,
                files,
                choice(Relation.class, "relation", relation));
        Ticket opened = once.open(
                actor,
                key + "/" + message,
                Map.of("split", from.toString(), "message", message),
                () -> splits.split(actor, from, wanted));
        flash.addFlashAttribute("said", words.say("split.done", opened.number()));
        return "redirect:/desk/tickets/" + from;
    }

    private static <E extends Enum<E> & Wire> E choice(Class<E> kind, String field, String wire) {
        try {
            return Wire.of(kind, wire);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidException(field, "ticket.invalid.split");
        }
    }
}
