package org.gongdan.channel.desk.customer;

import java.util.List;
import org.gongdan.customer.Contact;
import org.gongdan.customer.Customer;
import org.gongdan.customer.care.Note;
import org.gongdan.identity.Account;
import org.gongdan.survey.Satisfaction.SoFar;
import org.gongdan.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** Who asks, as the card beside a ticket tells it; the tickets are others than the one it stands beside. */
record CustomerCard(
        Customer customer,
        List<Contact> contacts,
        List<Account> agents,
        List<Ticket> others,
        String open,
        String all,
        SoFar satisfaction,
        @Nullable Note note) {}
