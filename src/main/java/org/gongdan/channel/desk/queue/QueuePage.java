package org.gongdan.channel.desk.queue;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.channel.desk.look.FieldColumns;
import org.gongdan.channel.desk.queue.Listings.Asked;
import org.gongdan.channel.desk.tag.TagTexts;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Slice;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.category.Categories;
import org.gongdan.ticket.tag.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queues: one view's tickets in one order, read on page by page, and what has changed in them since. */
@Controller
@RequestMapping("/desk")
class QueuePage {

    private final Views views;
    private final Tickets tickets;
    private final Tags tags;
    private final Groups groups;
    private final Listings listings;
    private final Narrowings narrowings;
    private final FieldColumns columns;
    private final Categories categories;
    private final Words words;

    QueuePage(
            Views views,
            Tickets tickets,
            Tags tags,
            Groups groups,
            Listings listings,
            Narrowings narrowings,
            FieldColumns columns,
            Categories categories,
            Words words) {
        this.views = views;
        this.tickets = tickets;
        this.tags = tags;
        this.groups = groups;
        this.listings = listings;
        this.narrowings = narrowings;
        this.columns = columns;
        this.categories = categories;
        this.words = words;
    }

    @GetMapping
    String queue(Viewer viewer, Asked asked, @RequestParam(required = false) @Nullable String cursor, Model model) {
        List<View> all = views.of(viewer);
        fill(viewer, listings.of(viewer, all, asked), cursor, model);
        model.addAttribute("views", views.counted(viewer, all));
        return "desk/queue";
    }

    @HxRequest
    @GetMapping
    String more(Viewer viewer, Asked asked, @RequestParam(required = false) @Nullable String cursor, Model model) {
        fill(viewer, listings.of(viewer, views.of(viewer), asked), cursor, model);
        return "desk/list :: rows";
    }

    /**
     * The rows of a list that was read up to a cursor, as they are now. Of those {@code shown}, whatever is missing has left the
     * view; of the {@code others}, whatever would stand in the list is named. {@code all} asks for all that would stand there.
     */
    @GetMapping("/changes")
    String changes(
            Viewer viewer,
            Asked asked,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(defaultValue = "") List<String> shown,
            @RequestParam(defaultValue = "") List<String> others,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean counts,
            Model model) {
        List<View> known = views.of(viewer);
        Listing listing = listings.of(viewer, known, asked);
        TicketSearch read = listing.page(until);
        model.addAttribute("listing", listing);
        model.addAttribute("headings", Map.of());
        model.addAttribute("teamNames", views.teamNames());
        Slice<Ticket> slice = new Slice<>(tickets.among(viewer, read, numbers(shown)), null);
        model.addAttribute("slice", slice);
        model.addAttribute("tags", tags.of(slice.items()));
        model.addAttribute("columns", columns.of(viewer));
        model.addAttribute(
                "fresh",
                candidates(viewer, read, numbers(others), all)
                        .filter(read::passes)
                        .map(ticket -> ticket.number().toString())
                        .collect(Collectors.joining(",")));
        model.addAttribute("views", counts ? views.counted(viewer, known) : List.of());
        return "desk/list :: changes";
    }

    private Stream<Ticket> candidates(Viewer viewer, TicketSearch read, Set<TicketNumber> others, boolean all) {
        return all
                ? tickets.list(viewer, read.page(read.sort(), TicketSearch.MOST, null)).items().stream()
                : tickets.among(viewer, read, others).stream();
    }

    /** The ticket that came after the one a person looks at, when they saw the list. */
    @GetMapping("/next")
    String next(
            Viewer viewer, Asked asked, @RequestParam String at, @RequestParam String from, RedirectAttributes flash) {
        Listing listing = listings.of(viewer, views.of(viewer), asked);
        return tickets.list(viewer, listing.page(at)).items().stream()
                .filter(ticket -> !ticket.number().toString().equals(from))
                .findFirst()
                .map(ticket -> "redirect:" + listing.ticket(ticket))
                .orElseGet(() -> {
                    flash.addFlashAttribute("said", words.say("desk.next.none"));
                    return "redirect:" + listing.address();
                });
    }

    private void fill(Viewer viewer, Listing listing, @Nullable String cursor, Model model) {
        model.addAttribute("view", listing.view());
        model.addAttribute("listing", listing);
        model.addAttribute("sorts", Listing.SORTS);
        model.addAttribute("groups", Listing.GROUPS);
        model.addAttribute("teamNames", views.teamNames());
        TicketSearch page = listing.page(cursor);
        Slice<Ticket> slice = tickets.list(viewer, page);
        model.addAttribute("slice", slice);
        model.addAttribute("headings", groups.above(viewer, page, slice.items()));
        model.addAttribute("chips", narrowings.chips(listing.narrowing()));
        model.addAttribute("columns", columns.of(viewer));
        model.addAttribute("tags", tags.of(slice.items()));
    }

    /** What the list can be narrowed by; asked for when somebody wants to. */
    @GetMapping("/filters")
    String filters(Viewer viewer, Asked asked, Model model) {
        Listing listing = listings.plain(viewer, asked);
        model.addAttribute("listing", listing);
        model.addAttribute("narrowing", listing.narrowing());
        model.addAttribute("fields", narrowings.fields());
        model.addAttribute("categories", categories.choices(words.locale(), null, null));
        model.addAttribute("tagsInUse", tags.used(viewer, ""));
        return "desk/list-fields :: filters";
    }

    /** The list, narrowed by what was filled in. */
    @GetMapping("/filtered")
    String narrow(Viewer viewer, Asked asked, @RequestParam MultiValueMap<String, String> typed) {
        Map<String, List<String>> wanted = new LinkedHashMap<>(typed);
        List<String> tag = TagTexts.read(String.join(" ", typed.getOrDefault(Narrowing.TAG, List.of())));
        wanted.put(Narrowing.TAG, tag.stream().limit(1).toList());
        Narrowing narrowing = Narrowing.of(wanted);
        return "redirect:"
                + listings.plain(viewer, new Asked(asked.known(), asked.sort(), null, narrowing.toString()))
                        .address();
    }

    private static Set<TicketNumber> numbers(List<String> given) {
        return given.stream().limit(TicketSearch.MOST).map(TicketNumber::of).collect(Collectors.toSet());
    }
}
