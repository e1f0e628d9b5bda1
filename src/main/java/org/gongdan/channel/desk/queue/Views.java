package org.gongdan.channel.desk.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongdan.channel.page.Words;
import org.gongdan.core.NotFoundException;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.TicketSearch.Promise;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.board.By;
import org.springframework.stereotype.Component;

/** The lists on the left of the Desk. All show what is not closed. */
@Component
public class Views {

    private static final int CEILING = 1_000;

    /** As {@link View#column} writes it. */
    private static final Pattern COLUMN = Pattern.compile("(team-[a-z0-9-]+)\\.(status|agent)-([a-z0-9._-]*)");

    private final Tickets tickets;
    private final People people;
    private final Words words;

    Views(Tickets tickets, People people, Words words) {
        this.tickets = tickets;
        this.people = people;
        this.words = words;
    }

    public List<View> of(Viewer viewer) {
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

    public List<View> counted(Viewer viewer, List<View> views) {
        return views.stream()
                .map(view -> view.counted(tickets.count(viewer, view.search(), CEILING), CEILING))
                .toList();
    }

    View view(List<View> views, String id) {
        return find(views, id)
                .or(() -> column(views, id))
                .orElseThrow(() -> new NotFoundException("desk.not-found.view", id));
    }

    private static Optional<View> find(List<View> views, String id) {
        return views.stream().filter(view -> view.id().equals(id)).findFirst();
    }

    /** A column of a team's board is a view too: the list of all its tickets. */
    private Optional<View> column(List<View> views, String id) {
        Matcher column = COLUMN.matcher(id);
        return column.matches()
                ? find(views, column.group(1))
                        .flatMap(team -> column.group(2).equals("status")
                                ? ofStatus(team, id, column.group(3))
                                : Optional.of(ofAgent(team, id, column.group(3))))
                : Optional.empty();
    }

    private Optional<View> ofStatus(View team, String id, String wire) {
        return TicketSearch.OPEN.stream()
                .filter(status -> status.wire().equals(wire))
                .findFirst()
                .map(status -> team.narrowed(
                        id,
                        title(team, words.say("status." + wire)),
                        team.search().withStatus(Set.of(status))));
    }

    private View ofAgent(View team, String id, String agent) {
        return agent.equals(By.NOBODY)
                ? team.narrowed(
                        id,
                        title(team, words.say("ticket.nobody")),
                        team.search().withUnassigned(true))
                : team.narrowed(
                        id,
                        title(team, people.find(agent).map(Account::name).orElse(agent)),
                        team.search().withAssignee(agent));
    }

    private String title(View team, String column) {
        return words.say("board.column.list", team.name(), column);
    }

    private static View view(String id, String icon, TicketSearch search) {
        return new View(id, null, "", icon, search, "");
    }

    private static View view(Team team, TicketSearch open) {
        return new View("team-" + team.id(), team.id(), team.name(), "users", open.withTeam(team.id()), "");
    }
}
