package org.gongdan.channel.desk.queue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gongdan.bulk.BulkChanges;
import org.gongdan.bulk.Selection;
import org.gongdan.channel.desk.bulk.DeedFields;
import org.gongdan.channel.desk.macro.Prepared;
import org.gongdan.channel.desk.queue.Listings.Asked;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.deed.Deed;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.category.Categories;
import org.gongdan.ticket.tag.Tags;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done to the tickets chosen in a list, and the begin of doing it. */
@Controller
@RequestMapping("/desk/bulk")
class BulkDeeds {

    /** What the form carries besides the action's own fields. */
    private static final Set<String> FORM = Set.of("view", "sort", "filter", "whole", "counted", "tickets", "_csrf");

    private final Listings listings;
    private final Tickets tickets;
    private final BulkChanges bulks;
    private final Tags tags;
    private final Prepared prepared;
    private final Categories categories;
    private final People people;
    private final Words words;
    private final DeedFields deedFields;

    BulkDeeds(
            Listings listings,
            Tickets tickets,
            BulkChanges bulks,
            Tags tags,
            Prepared prepared,
            Categories categories,
            People people,
            Words words,
            DeedFields deedFields) {
        this.listings = listings;
        this.tickets = tickets;
        this.bulks = bulks;
        this.tags = tags;
        this.prepared = prepared;
        this.categories = categories;
        this.people = people;
        this.words = words;
        this.deedFields = deedFields;
    }

    /** The bar and its dialogs: asked for when the first ticket of a list is chosen. */
    @GetMapping("/bar")
    String bar(Viewer viewer, Asked asked, Model model) {
        Listing listing = listings.plain(viewer, asked);
        model.addAttribute("listing", listing);
        model.addAttribute("most", bulks.most());
        model.addAttribute("whole", tickets.count(viewer, listing.view().search(), bulks.most() + 1));
        model.addAttribute("teams", people.teams(words.locale()));
        model.addAttribute("colleagues", people.byTeam());
        model.addAttribute("categories", categories.choices(words.locale(), null, null));
        model.addAttribute("tagsInUse", tags.used(viewer, ""));
        model.addAttribute("macros", prepared.macros(viewer));
        return "desk/bulk-bar :: bar";
    }

    @PostMapping
    String begin(
            Viewer viewer,
            Asked asked,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(defaultValue = "0") int counted,
            @RequestParam(defaultValue = "") String tickets,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        Listing listing = listings.plain(viewer, asked);
        try {
            Selection selection = whole
                    ? new Selection.Found(listings.exactly(viewer, asked).view().search(), counted)
                    : chosen(tickets);
            return "redirect:/desk/bulk/"
                    + bulks.begin(Actor.of(viewer, Channel.DESK), selection, action(fields))
                            .id();
        } catch (RefusedException no) {
            flash.addFlashAttribute("refused", words.say(no));
        } catch (InvalidException no) {
            flash.addFlashAttribute("refused", words.say(no.errors().get(0)));
        }
        return "redirect:" + listing.address();
    }

    private static Selection chosen(String tickets) {
        return new Selection.Chosen(Arrays.stream(tickets.split(","))
                .filter(number -> !number.isBlank())
                .map(TicketNumber::of)
                .toList());
    }

    private Deed action(Map<String, String> fields) {
        Map<String, String> body = new HashMap<>(fields);
        body.keySet().removeAll(FORM);
        return deedFields.read(body);
    }
}
