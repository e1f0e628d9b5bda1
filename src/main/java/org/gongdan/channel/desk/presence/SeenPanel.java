package org.gongdan.channel.desk.presence;

import org.gongdan.channel.desk.TicketPanel;
import org.gongdan.channel.page.Moments;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.live.Happenings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Up to where the page that is being made tells everything. Asked before all else: rather told twice than never. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SeenPanel implements TicketPanel {

    private final Happenings happenings;

    SeenPanel(Happenings happenings) {
        this.happenings = happenings;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        model.addAttribute("seen", happenings.newest(viewer, ticket.number()));
    }
}
