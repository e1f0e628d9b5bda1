package org.gongdan.channel.desk;

import org.gongdan.channel.page.Moments;
import org.gongdan.channel.page.Told;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Viewer;
import org.gongdan.process.TypeForms;
import org.gongdan.ticket.Ticket;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of the ticket's type asked for. */
@Component
class AttributesPanel implements TicketPanel {

    private final TypeForms forms;
    private final Words words;

    AttributesPanel(TypeForms forms, Words words) {
        this.forms = forms;
        this.words = words;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        model.addAttribute(
                "told", Told.of(ticket.attributes(), forms.of(ticket.type().wire()), words));
    }
}
