package org.gongdan.channel.desk.queue;

import java.util.Arrays;
import java.util.List;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.TicketSearch.Group;
import org.gongdan.ticket.TicketSearch.Sort;
import org.jspecify.annotations.Nullable;

/** A view in one of its orders and groupings, and the addresses that lead on from it. */
record Listing(View view, Sort sort, Group group, Narrowing narrowing) {

    private static final int PAGE = 50;
    private static final Sort USUAL = Sort.DUE;

    static final List<Group> GROUPS = List.of(Group.values());
    static final List<Sort> SORTS = List.of(Sort.DUE, Sort.PRIORITY, Sort.UPDATED, Sort.CREATED);

    /** An order nobody knows is the usual one: addresses are typed and kept. */
    static Sort sort(@Nullable String wire) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.wire().equals(wire))
                .findFirst()
                .orElse(USUAL);
    }

    /** The same for a group. */
    static @Nullable Group group(@Nullable String wire) {
        return Arrays.stream(Group.values())
                .filter(group -> group.wire().equals(wire))
                .findFirst()
                .orElse(null);
    }

    TicketSearch page(@Nullable String cursor) {
        return view.search().groupedBy(group).page(sort, PAGE, cursor);
    }

    public String address() {
        return "/desk?" + query();
    }

    public String changes() {
        return "/desk/changes?" + query() + "&group=" + group.wire();
    }

    /** The fields it can be narrowed by. */
    public String filters() {
        return "/desk/filters?" + query();
    }

    public String export() {
        return "/desk/export.csv?" + query();
    }

    /** The fields that can be columns of it. */
    public String fields() {
        return "/desk/look/fields";
    }

    public boolean isNarrowed() {
        return !narrowing.isEmpty();
    }

    /** The same view with everything in it. */
    public String wide() {
        return "/desk?" + query(view.id(), sort);
    }

    /** What it is narrowed by, for forms. */
    public String filter() {
        return narrowing.toString();
    }

    /** What can be done to the tickets that are chosen in it. */
    public String bulk() {
        return "/desk/bulk/bar?" + query();
    }

    /** The same view in another order. */
    public String sorted(Sort other) {
        return "/desk?" + query(view.id(), other) + narrowing.query();
    }

    /** Another view in the same order. */
    public String viewed(View other) {
        return "/desk?" + query(other.id(), sort);
    }

    public String more(String cursor) {
        return address() + "&group=" + group.wire() + "&cursor=" + cursor;
    }

    /** The ticket's page, which knows by its address where the list goes on. */
    public String ticket(Ticket ticket) {
        return "/desk/tickets/" + ticket.number() + "?" + place(ticket);
    }

    private String place(Ticket ticket) {
        return query() + grouped(group) + "&at=" + page(null).after(ticket);
    }

    private String query() {
        return query(view.id(), sort) + narrowing.query();
    }

    /** Lists that are read on stay as they were begun, whatever their reader chooses meanwhile. */
    static String grouped(Group group) {
        return group == Group.NONE ? "" : "&group=" + group.wire();
    }

    static String query(String view, Sort sort) {
        return "view=" + view + (sort == USUAL ? "" : "&sort=" + sort.wire());
    }
}
