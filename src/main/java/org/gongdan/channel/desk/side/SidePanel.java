package org.gongdan.channel.desk.side;

import java.util.List;
import org.gongdan.channel.desk.TicketPanel;
import org.gongdan.channel.page.Moments;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.side.SideConversation;
import org.gongdan.ticket.side.SideConversations;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The conversations with others about the ticket, and which of them have an answer that nobody has read. */
@Component
class SidePanel implements TicketPanel {

    private final SideConversations conversations;

    SidePanel(SideConversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        List<SideConversation> all = conversations.of(viewer, ticket.number());
        model.addAttribute("sides", all);
        model.addAttribute(
                "unreadSides", all.stream().filter(SideConversation::unread).toList());
    }
}
