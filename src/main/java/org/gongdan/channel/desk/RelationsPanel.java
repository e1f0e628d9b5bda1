package org.gongdan.channel.desk;

import org.gongdan.channel.page.Moments;
import org.gongdan.fulfilment.Fulfilments;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.link.Relation;
import org.gongdan.ticket.link.TicketLinks;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the ticket hangs together with: other tickets, and the parts that teams do of it. */
@Component
class RelationsPanel implements TicketPanel {

    private final TicketLinks links;
    private final Fulfilments fulfilments;

    RelationsPanel(TicketLinks links, Fulfilments fulfilments) {
        this.links = links;
        this.fulfilments = fulfilments;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        model.addAttribute("links", links.of(viewer, ticket.number()));
        model.addAttribute("relations", Relation.values());
        model.addAttribute("parts", fulfilments.of(viewer, ticket.number()));
    }
}
