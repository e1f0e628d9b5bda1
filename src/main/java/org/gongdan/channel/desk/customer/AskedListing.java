package org.gongdan.channel.desk.customer;

import org.gongdan.customer.Asker;
import org.gongdan.ticket.Ticket;

/** The addresses around the tickets of a customer or an organisation, as the list's fragment asks for them. */
record AskedListing(Asker asker, boolean open) {

    public String page() {
        return page(asker);
    }

    static String page(Asker asker) {
        return (asker.isCustomer() ? "/desk/customers/" : "/desk/organisations/") + asker.id();
    }

    public String address() {
        return page() + (open ? "?open=true" : "");
    }

    public String more(String cursor) {
        return page() + "?open=" + open + "&cursor=" + cursor;
    }

    public String ticket(Ticket ticket) {
        return "/desk/tickets/" + ticket.number();
    }
}
