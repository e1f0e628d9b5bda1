package org.gongdan.ticket.board;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tickets of a team in columns, by status or by agent. */
@Component
@Transactional(readOnly = true)
public class Boards {

    private final BoardRows rows;
    private final Tickets tickets;
    private final People people;
    private final Clock clock;

    Boards(BoardRows rows, Tickets tickets, People people, Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Every open status, or nobody, each member of the team, and whoever else still has a ticket of it; with at most so many
     * tickets each, the highest priority first and in it what falls due first.
     */
    public List<Column> columns(Viewer viewer, String team, By by, int most) {
        if (!viewer.isStaff()) {
            throw new RefusedException("ticket.refused.staff-only");
        }
        TicketSearch search =
                TicketSearch.all().withStatus(TicketSearch.OPEN).withTeam(team).groupedBy(by.group());
        Map<String, Long> counts = counts(viewer, search, by);
        Map<String, List<Ticket>> cards =
                rows.cards(viewer, search, clock.instant(), most).stream().collect(Collectors.groupingBy(by::key));
        Map<String, String> names = by == By.STATUS ? statuses() : agents(team, counts);
        return names.entrySet().stream()
                .map(column -> new Column(
                        column.getKey(),
                        column.getValue(),
                        counts.getOrDefault(column.getKey(), 0L),
                        cards.getOrDefault(column.getKey(), List.of())))
                .toList();
    }

    private Map<String, Long> counts(Viewer viewer, TicketSearch search, By by) {
        Map<String, Long> counts = new LinkedHashMap<>();
        tickets.groups(viewer, search).forEach((group, count) -> counts.put(column(by, group), count));
        return counts;
    }

    private static String column(By by, String group) {
        if (by == By.STATUS) {
            return Status.values()[Integer.parseInt(group)].wire();
        }
        return group.isEmpty() ? By.NOBODY : group;
    }

    private static Map<String, String> statuses() {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(Status.values())
                .filter(TicketSearch.OPEN::contains)
                .forEach(status -> names.put(status.wire(), ""));
        return names;
    }

    private Map<String, String> agents(String team, Map<String, Long> holders) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(By.NOBODY, "");
        people.members(team).stream()
                .sorted(Comparator.comparing(Account::name))
                .forEach(member -> names.put(member.id(), member.name()));
        holders.keySet().stream()
                .filter(holder -> !names.containsKey(holder))
                .forEach(holder ->
                        names.put(holder, people.find(holder).map(Account::name).orElse(holder)));
        return names;
    }
}
