package org.gongdan.channel.desk;

import org.gongdan.channel.page.Moments;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.springframework.ui.Model;

/** A part of the ticket's page that stands beside the conversation, and what it needs to know. */
public interface TicketPanel {

    void fill(Viewer viewer, Ticket ticket, Moments moments, Model model);
}
