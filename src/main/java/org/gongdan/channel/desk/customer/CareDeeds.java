package org.gongdan.channel.desk.customer;

import java.util.List;
import org.gongdan.channel.customer.CustomerDesk;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.customer.Asker;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes and dedicated agents, from the pages and from the card beside a ticket; back to where it was done. */
@Controller
@RequestMapping("/desk/{room:customers|organisations}" + CustomerPages.ID)
class CareDeeds {

    private final CustomerDesk desk;
    private final Words words;

    CareDeeds(CustomerDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping("/notes")
    String note(
            Viewer viewer,
            @PathVariable String room,
            @PathVariable long id,
            @RequestParam String body,
            @RequestParam(required = false) @Nullable String ticket,
            RedirectAttributes flash) {
        Asker asker = asker(room, id);
        return done(asker, ticket, "customers.note.made", flash, () -> desk.note(viewer, asker, body));
    }

    @PostMapping("/notes/{note:\\d{1,18}}/removal")
    String forget(
            Viewer viewer,
            @PathVariable String room,
            @PathVariable long id,
            @PathVariable long note,
            RedirectAttributes flash) {
        Asker asker = asker(room, id);
        return done(asker, null, "customers.note.removed", flash, () -> desk.forget(viewer, asker, note));
    }

    @PostMapping("/agents")
    String dedicate(
            Viewer viewer,
            @PathVariable String room,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> agents,
            RedirectAttributes flash) {
        Asker asker = asker(room, id);
        List<String> wanted = agents.stream().filter(agent -> !agent.isEmpty()).toList();
        return done(asker, null, "customers.agents.saved", flash, () -> desk.dedicate(viewer, asker, wanted));
    }

    private String done(Asker asker, @Nullable String ticket, String said, RedirectAttributes flash, Runnable deed) {
        try {
            deed.run();
            flash.addFlashAttribute("said", words.say(said));
        } catch (RefusedException no) {
            flash.addFlashAttribute("refused", words.say(no));
        } catch (InvalidException no) {
            flash.addFlashAttribute("refused", words.say(no.errors().get(0)));
        }
        return "redirect:" + (ticket == null ? AskedListing.page(asker) : "/desk/tickets/" + TicketNumber.of(ticket));
    }

    private static Asker asker(String room, long id) {
        return room.equals("customers") ? Asker.customer(id) : Asker.organisation(id);
    }
}
