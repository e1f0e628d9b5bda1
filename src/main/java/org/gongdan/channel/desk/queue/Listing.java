package org.gongdan.channel.desk.queue;

import java.util.Arrays;
import java.util.List;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.TicketSearch.Sort;
import org.jspecify.annotations.Nullable;

/** A view in one of its orders, and the addresses that lead on from it. */
record Listing(View view, Sort sort) {

    private static final int PAGE = 50;
    private static final Sort USUAL = Sort.DUE;

    static final List<Sort> SORTS = List.of(Sort.DUE, Sort.PRIORITY, Sort.UPDATED, Sort.CREATED);

    /** An order nobody knows is the usual one: addresses are typed and kept. */
    static Sort sort(@Nullable String wire) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.wire().equals(wire))
                .findFirst()
                .orElse(USUAL);
    }

    TicketSearch page(@Nullable String cursor) {
        return view.search().page(sort, PAGE, cursor);
    }

    public String address() {
        return "/desk?" + query(view.id(), sort);
    }

    public String changes() {
        return "/desk/changes?" + query(view.id(), sort);
    }

    /** The same view in another order. */
    public String sorted(Sort other) {
        return "/desk?" + query(view.id(), other);
    }

    /** Another view in the same order. */
    public String viewed(View other) {
        return "/desk?" + query(other.id(), sort);
    }

    public String more(String cursor) {
        return address() + "&cursor=" + cursor;
    }

    /** The ticket's page, which knows by its address where the list goes on. */
    public String ticket(Ticket ticket) {
        return "/desk/tickets/" + ticket.number() + "?" + place(ticket);
    }

    private String place(Ticket ticket) {
        return query(view.id(), sort) + "&at=" + page(null).after(ticket);
    }

    static String query(String view, Sort sort) {
        return "view=" + view + (sort == USUAL ? "" : "&sort=" + sort.wire());
    }
}
