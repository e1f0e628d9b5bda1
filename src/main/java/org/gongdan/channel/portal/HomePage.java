package org.gongdan.channel.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gongdan.channel.page.Reader;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Tickets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where customers arrive: ask, or see what they asked last. */
@Controller
class HomePage {

    private static final int RECENT = 5;

    private final Reader reader;
    private final Tickets tickets;

    HomePage(Reader reader, Tickets tickets) {
        this.reader = reader;
        this.tickets = tickets;
    }

    @GetMapping("/")
    String home(HttpServletRequest request, Model model) {
        model.addAttribute("recent", reader.of(request).map(this::recent).orElse(List.of()));
        return "portal/home";
    }

    private List<Ticket> recent(Viewer viewer) {
        TicketSearch mine = TicketSearch.all().onlyMine().withStatus(TicketSearch.OPEN);
        return tickets.list(viewer, mine.page(TicketSearch.Sort.UPDATED, RECENT, null))
                .items();
    }
}
