package org.gongdan.channel.desk.queue;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.gongdan.channel.customer.CustomerDesk;
import org.gongdan.channel.page.Searched;
import org.gongdan.channel.page.Words;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.Slice;
import org.gongdan.customer.Customer;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.search.Search;
import org.gongdan.search.SearchHit;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds tickets for agents: as they type, or as a plain form; a ticket's number opens the ticket. */
@Controller
@RequestMapping("/desk/search")
class SearchPage {

    private static final String PATH = "/desk/search";
    private static final int CUSTOMERS = 3;
    private static final Pattern NUMBER = Pattern.compile("(?i)\\s*GD-\\d{1,15}\\s*");

    private final Search search;
    private final Tickets tickets;
    private final Views views;
    private final People people;
    private final CustomerDesk customers;
    private final Words words;

    SearchPage(Search search, Tickets tickets, Views views, People people, CustomerDesk customers, Words words) {
        this.search = search;
        this.tickets = tickets;
        this.views = views;
        this.people = people;
        this.customers = customers;
        this.words = words;
    }

    @GetMapping
    String page(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        if (NUMBER.matcher(q).matches() && isThere(viewer, TicketNumber.of(q))) {
            return "redirect:/desk/tickets/" + TicketNumber.of(q);
        }
        fill(viewer, new Searched(q, status, type, team, mine), cursor, model);
        model.addAttribute("views", views.counted(viewer, views.of(viewer)));
        return "desk/search";
    }

    @HxRequest
    @GetMapping
    String typed(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(value = "HX-Current-URL", required = false) @Nullable String from,
            HttpServletResponse response,
            Model model) {
        Searched searched = new Searched(q, status, type, team, mine);
        fill(viewer, searched, cursor, model);
        if (cursor != null) {
            return "desk/search :: rows";
        }
        searched.tell(response, PATH, from);
        return "desk/search :: listing";
    }

    private void fill(Viewer viewer, Searched searched, @Nullable String cursor, Model model) {
        Slice<SearchHit> slice = search.find(viewer, searched.q(), searched.among(viewer.accountId(), cursor));
        model.addAttribute("searched", searched);
        model.addAttribute("customers", cursor == null ? customers(viewer, searched.q()) : List.of());
        model.addAttribute("slice", slice);
        model.addAttribute("next", slice.next() == null ? null : searched.address(PATH, slice.next()));
        model.addAttribute("statuses", List.of(Status.values()));
        model.addAttribute("types", List.of(Type.values()));
        model.addAttribute(
                "teams",
                people.teams(words.locale()).stream()
                        .filter(team -> viewer.seesAllTickets() || viewer.isIn(team.id()))
                        .toList());
    }

    /** The first few; their own page finds them all. */
    private List<Customer> customers(Viewer viewer, String q) {
        boolean asked = !q.isBlank() && q.length() <= CustomerDesk.TEXT;
        return asked ? customers.search(viewer, q, null, null, CUSTOMERS).items() : List.of();
    }

    /** Who asks for a ticket that is not theirs to see is told as little as everybody else: nothing was found. */
    private boolean isThere(Viewer viewer, TicketNumber number) {
        try {
            tickets.find(viewer, number);
            return true;
        } catch (NotFoundException hidden) {
            return false;
        }
    }
}
