package org.gongdan.channel.desk.split;

import java.util.UUID;
import org.gongdan.channel.desk.TicketPanel;
import org.gongdan.channel.page.Moments;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.split.Splits;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the dialog offers; with the key each message of this page becomes at most one ticket. */
@Component
class SplitPanel implements TicketPanel {

    private final Splits splits;

    SplitPanel(Splits splits) {
        this.splits = splits;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        model.addAttribute("splitTypes", splits.types());
        model.addAttribute("splitRelations", Splits.RELATIONS);
        model.addAttribute("splitKey", UUID.randomUUID().toString());
    }
}
