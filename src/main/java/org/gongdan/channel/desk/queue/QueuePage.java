package org.gongdan.channel.desk.queue;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.channel.desk.look.Looks;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Slice;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.TicketSearch.Group;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.tag.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
    private final Looks looks;
    private final Words words;

    QueuePage(Views views, Tickets tickets, Tags tags, Groups groups, Looks looks, Words words) {
        this.views = views;
        this.tickets = tickets;
        this.tags = tags;
        this.groups = groups;
        this.looks = looks;
        this.words = words;
    }

    @GetMapping
    String queue(
            Viewer viewer,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        List<View> all = views.of(viewer);
        fill(viewer, listing(viewer, all, view, sort, group), cursor, model);
        model.addAttribute("views", views.counted(viewer, all));
        return "desk/queue";
    }

    @HxRequest
    @GetMapping
    String more(
            Viewer viewer,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        fill(viewer, listing(viewer, views.of(viewer), view, sort, group), cursor, model);
        return "desk/list :: rows";
    }

    /**
     * The rows of a list that was read up to a cursor, as they are now. Of those {@code shown}, whatever is missing has left the
     * view; of the {@code others}, whatever would stand in the list is named. {@code all} asks for all that would stand there.
     */
    @GetMapping("/changes")
    String changes(
            Viewer viewer,
            @RequestParam String view,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(defaultValue = "") List<String> shown,
            @RequestParam(defaultValue = "") List<String> others,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean counts,
            Model model) {
        List<View> known = views.of(viewer);
        Listing listing = listing(viewer, known, view, sort, group);
        TicketSearch read = listing.page(until);
        model.addAttribute("listing", listing);
        model.addAttribute("headings", Map.of());
        model.addAttribute("teamNames", views.teamNames());
        Slice<Ticket> slice = new Slice<>(tickets.among(viewer, read, numbers(shown)), null);
        model.addAttribute("slice", slice);
        model.addAttribute("tags", tags.of(slice.items()));
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
            Viewer viewer,
            @RequestParam String view,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam String at,
            @RequestParam String from,
            RedirectAttributes flash) {
        Listing listing = listing(viewer, views.of(viewer), view, sort, group);
        return tickets.list(viewer, listing.page(at)).items().stream()
                .filter(ticket -> !ticket.number().toString().equals(from))
                .findFirst()
                .map(ticket -> "redirect:" + listing.ticket(ticket))
                .orElseGet(() -> {
                    flash.addFlashAttribute("said", words.say("desk.next.none"));
                    return "redirect:" + listing.address();
                });
    }

    /** Grouped as the address says, else as its reader likes it. */
    private Listing listing(Viewer viewer, List<View> all, String view, @Nullable String sort, @Nullable String group) {
        Group wanted = Listing.group(group);
        return new Listing(
                views.view(all, view),
                Listing.sort(sort),
                wanted == null ? looks.of(viewer).group() : wanted);
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
        model.addAttribute("tags", tags.of(slice.items()));
    }

    private static Set<TicketNumber> numbers(List<String> given) {
        return given.stream().limit(TicketSearch.MOST).map(TicketNumber::of).collect(Collectors.toSet());
    }
}
