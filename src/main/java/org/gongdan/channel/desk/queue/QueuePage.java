package org.gongdan.channel.desk.queue;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Slice;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Tickets;
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
    private final Words words;

    QueuePage(Views views, Tickets tickets, Words words) {
        this.views = views;
        this.tickets = tickets;
        this.words = words;
    }

    @GetMapping
    String queue(
            Viewer viewer,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        List<View> all = views.of(viewer);
        fill(viewer, listing(all, view, sort), cursor, model);
        model.addAttribute("views", views.counted(viewer, all));
        return "desk/queue";
    }

    @HxRequest
    @GetMapping
    String more(
            Viewer viewer,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        fill(viewer, listing(views.of(viewer), view, sort), cursor, model);
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
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(defaultValue = "") List<String> shown,
            @RequestParam(defaultValue = "") List<String> others,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean counts,
            Model model) {
        List<View> known = views.of(viewer);
        Listing listing = listing(known, view, sort);
        TicketSearch read = listing.page(until);
        model.addAttribute("listing", listing);
        model.addAttribute("teamNames", views.teamNames());
        model.addAttribute("slice", new Slice<>(tickets.among(viewer, read, numbers(shown)), null));
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
            @RequestParam String at,
            @RequestParam String from,
            RedirectAttributes flash) {
        Listing listing = listing(views.of(viewer), view, sort);
        return tickets.list(viewer, listing.page(at)).items().stream()
                .filter(ticket -> !ticket.number().toString().equals(from))
                .findFirst()
                .map(ticket -> "redirect:" + listing.ticket(ticket))
                .orElseGet(() -> {
                    flash.addFlashAttribute("said", words.say("desk.next.none"));
                    return "redirect:" + listing.address();
                });
    }

    private Listing listing(List<View> all, String view, @Nullable String sort) {
        return new Listing(views.view(all, view), Listing.sort(sort));
    }

    private void fill(Viewer viewer, Listing listing, @Nullable String cursor, Model model) {
        model.addAttribute("view", listing.view());
        model.addAttribute("listing", listing);
        model.addAttribute("sorts", Listing.SORTS);
        model.addAttribute("teamNames", views.teamNames());
        model.addAttribute("slice", tickets.list(viewer, listing.page(cursor)));
    }

    private static Set<TicketNumber> numbers(List<String> given) {
        return given.stream().limit(TicketSearch.MOST).map(TicketNumber::of).collect(Collectors.toSet());
    }
}
