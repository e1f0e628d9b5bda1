package org.gongdan.channel.desk.customer;

import java.util.List;
import org.gongdan.channel.desk.TicketPanel;
import org.gongdan.channel.page.Moments;
import org.gongdan.customer.Asker;
import org.gongdan.customer.Contacts;
import org.gongdan.customer.Customer;
import org.gongdan.customer.Customers;
import org.gongdan.customer.care.Care;
import org.gongdan.identity.Viewer;
import org.gongdan.survey.Satisfaction;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.asked.Asked;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who asks: how to reach them, who looks after them, what else they asked that the viewer may see. */
@Component
class CustomerPanel implements TicketPanel {

    private static final int OTHERS = 5;

    private final Customers customers;
    private final Contacts contacts;
    private final Care care;
    private final Asked asked;
    private final Satisfaction satisfaction;

    CustomerPanel(Customers customers, Contacts contacts, Care care, Asked asked, Satisfaction satisfaction) {
        this.customers = customers;
        this.contacts = contacts;
        this.care = care;
        this.asked = asked;
        this.satisfaction = satisfaction;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        Customer customer = customers.customer(ticket.requesterId());
        Asker asker = Asker.customer(customer.id());
        List<Ticket> others = asked.tickets(viewer, asker, false, null, OTHERS + 1).items().stream()
                .filter(other -> other.id() != ticket.id())
                .limit(OTHERS)
                .toList();
        model.addAttribute(
                "card",
                new CustomerCard(
                        customer,
                        contacts.of(customer.id()),
                        care.agentsFor(customer),
                        others,
                        AskerModel.badge(asked.count(viewer, asker, true, AskerModel.CEILING)),
                        AskerModel.badge(asked.count(viewer, asker, false, AskerModel.CEILING)),
                        satisfaction.of(viewer, asker),
                        care.notes(asker).stream().findFirst().orElse(null)));
    }
}
