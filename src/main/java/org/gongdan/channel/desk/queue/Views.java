package org.gongdan.channel.desk.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.channel.page.Words;
import org.gongdan.core.NotFoundException;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.TicketSearch.Promise;
import org.gongdan.ticket.Tickets;
import org.springframework.stereotype.Component;

/** The lists on the left of the Desk. All show what is not closed. */
@Component
class Views {

    private static final int CEILING = 1_000;

    private final Tickets tickets;
    private final People people;
    private final Words words;

    Views(Tickets tickets, People people, Words words) {
        this.tickets = tickets;
        this.people = people;
        this.words = words;
    }

    List<View> of(Viewer viewer) {
        TicketSearch open = TicketSearch.all().withStatus(TicketSearch.OPEN);
        List<View> views = new ArrayList<>();
        views.add(view("mine", "user", open.withAssignee(viewer.accountId())));
        views.add(view("watching", "eye", open.withWatched(true)));
        views.add(view("unassigned", "user-question", open.withUnassigned(true)));
        views.add(view("at-risk", "alert-triangle", open.withPromise(Promise.AT_RISK)));
        views.add(view("overdue", "alert-circle", open.withPromise(Promise.OVERDUE)));
        views.add(view("all", "inbox", open));
        people.teams(words.locale()).stream()
                .filter(team -> viewer.seesAllTickets() || viewer.isIn(team.id()))
                .map(team -> view(team, open))
                .forEach(views::add);
        return views;
    }

    Map<String, String> teamNames() {
        return people.teams(words.locale()).stream().collect(Collectors.toMap(Team::id, Team::name));
    }

    List<View> counted(Viewer viewer, List<View> views) {
        return views.stream()
                .map(view -> view.counted(tickets.count(viewer, view.search(), CEILING), CEILING))
                .toList();
    }

    View view(List<View> views, String id) {
        return views.stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("desk.not-found.view", id));
    }

    private static View view(String id, String icon, TicketSearch search) {
        return new View(id, null, "", icon, search, "");
    }

    private static View view(Team team, TicketSearch open) {
        return new View("team-" + team.id(), team.id(), team.name(), "users", open.withTeam(team.id()), "");
    }
}
