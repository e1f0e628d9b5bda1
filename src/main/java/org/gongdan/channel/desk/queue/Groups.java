package org.gongdan.channel.desk.queue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.TicketSearch.Group;
import org.gongdan.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The headings of a grouped list: where a group begins, what it is called, how many tickets it has. */
@Component
class Groups {

    private final Tickets tickets;
    private final Views views;
    private final People people;
    private final Words words;

    Groups(Tickets tickets, Views views, People people, Words words) {
        this.tickets = tickets;
        this.views = views;
        this.people = people;
        this.words = words;
    }

    /** By the ticket that each heading stands above. The groups are counted only where one begins. */
    Map<TicketNumber, Heading> above(Viewer viewer, TicketSearch page, List<Ticket> items) {
        Map<TicketNumber, String> begins = new LinkedHashMap<>();
        @Nullable String before = page.groupBefore();
        for (Ticket ticket : page.group() == Group.NONE ? List.<Ticket>of() : items) {
            String key = page.group().key(ticket);
            if (!key.equals(before)) {
                begins.put(ticket.number(), key);
            }
            before = key;
        }
        if (begins.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> counts = tickets.groups(viewer, page);
        Map<TicketNumber, Heading> headings = new LinkedHashMap<>();
        begins.forEach((number, key) ->
                headings.put(number, new Heading(key, name(page.group(), key), counts.getOrDefault(key, 0L))));
        return headings;
    }

    private String name(Group group, String key) {
        return switch (group) {
            case NONE -> "";
            case STATUS -> words.say("status." + Status.values()[Integer.parseInt(key)].wire());
            case PRIORITY -> priority(Integer.parseInt(key));
            case ASSIGNEE ->
                key.isEmpty()
                        ? words.say("ticket.nobody")
                        : people.find(key).map(Account::name).orElse(key);
            case TEAM ->
                key.isEmpty()
                        ? words.say("desk.group.no-team")
                        : views.teamNames().getOrDefault(key, key);
            case TYPE -> words.say("type." + key);
            case ORGANISATION -> key.isEmpty() ? words.say("desk.group.no-organisation") : key;
        };
    }

    private String priority(int rank) {
        int steps = Priority.values().length;
        return rank < steps
                ? words.say("priority." + Priority.values()[steps - 1 - rank].wire())
                : words.say("ticket.unknown-yet");
    }

    /** The key is how scripts know the group. */
    record Heading(String key, String name, long count) {
        Heading {
            Objects.requireNonNull(name);
        }
    }
}
