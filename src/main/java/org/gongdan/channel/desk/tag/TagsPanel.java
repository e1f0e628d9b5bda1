package org.gongdan.channel.desk.tag;

import org.gongdan.channel.desk.TicketPanel;
import org.gongdan.channel.page.Moments;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.tag.Tags;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The ticket's tags, and those in use that may be meant next. */
@Component
class TagsPanel implements TicketPanel {

    private final Tags tags;

    TagsPanel(Tags tags) {
        this.tags = tags;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        model.addAttribute("tags", tags.of(viewer, ticket.number()));
        model.addAttribute("tagsInUse", tags.used(viewer, ""));
    }
}
