package org.gongdan.routing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Skill;
import org.gongdan.identity.Team;
import org.gongdan.process.Lifecycles;
import org.gongdan.process.UserTasks;
import org.gongdan.shift.Away;
import org.gongdan.shift.Rosters;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which agent of the team gets a ticket: of those who are there and know best how, the one with the fewest open tickets who still has room. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Assignments {

    /** More open tickets than this at once and the next one stays in the team's queue. */
    public static final int CAPACITY = 20;

    private static final String TRANSFERRED = "TicketTransferred";

    private final LoadRows loads;
    private final TicketProgress tickets;
    private final Lifecycles lifecycles;
    private final People people;
    private final UserTasks tasks;
    private final Rosters rosters;
    private final Timeline timeline;
    private final Clock clock;

    Assignments(
            LoadRows loads,
            TicketProgress tickets,
            Lifecycles lifecycles,
            People people,
            UserTasks tasks,
            Rosters rosters,
            Timeline timeline,
            Clock clock) {
        this.rosters = rosters;
        this.timeline = timeline;
        this.clock = clock;
        this.tasks = tasks;
        this.people = people;
        this.loads = loads;
        this.tickets = tickets;
        this.lifecycles = lifecycles;
    }

    /**
     * Nobody when all members are at their capacity, off shift or absent, or the team has no active agent. What teams hand back
     * and forth goes to the lead where the table ping-pong says so, however many tickets the lead has. The skills that the table
     * asks for are preferred, not required: a ticket does not wait for the expert while somebody else is free. Who was passed over
     * because they are not there is written on the timeline.
     */
    public Optional<String> freest(TicketNumber number) {
        Ticket ticket = tickets.ticket(number);
        if (ticket.team() == null) {
            return Optional.empty();
        }
        List<Away> away = away(ticket.team());
        if (!away.isEmpty()) {
            timeline.record(Actor.PROCESS, new ColleaguesAway(number, away));
        }
        return keeper(ticket)
                .flatMap(keeper -> there(keeper, away, ticket.team()))
                .or(() -> (isPingPong(ticket) ? lead(ticket.team()) : Optional.<String>empty())
                        .flatMap(lead -> there(lead, away, ticket.team())))
                .or(() -> ablest(ticket, away));
    }

    private List<Away> away(String team) {
        return rosters.away(people.members(team).stream().map(Account::id).toList());
    }

    /** Who is back within a day keeps what is theirs; of others it is whoever stands in for them, if that one is there. */
    private Optional<String> there(String agent, List<Away> away, String team) {
        Optional<Away> gone =
                away.stream().filter(one -> one.agent().equals(agent)).findFirst();
        if (gone.isEmpty() || gone.get().isBriefly(clock.instant())) {
            return Optional.of(agent);
        }
        return gone.map(Away::standIn)
                .filter(other -> away.stream().noneMatch(one -> one.agent().equals(other)))
                .filter(other ->
                        people.members(team).stream().anyMatch(one -> one.id().equals(other)));
    }

    private Optional<String> ablest(Ticket ticket, List<Away> away) {
        List<Skill> skills = tickets.decide("required-skills", ticket.number()).rows().stream()
                .map(answer -> new Skill((String) answer.get("skill"), ((Number) answer.get("level")).intValue()))
                .toList();
        return freest(String.valueOf(ticket.team()), skills, away);
    }

    private Optional<String> freest(String team, List<Skill> skills, List<Away> away) {
        return loads.freest(
                team,
                CAPACITY,
                skills.stream().map(Skill::name).collect(Collectors.joining(",")),
                skills.stream().map(skill -> String.valueOf(skill.level())).collect(Collectors.joining(",")),
                away.stream().map(Away::agent).collect(Collectors.joining(",")));
    }

    private boolean isPingPong(Ticket ticket) {
        return ticket.hops() > 0
                && tickets.decide("ping-pong", ticket.number()).text("goesTo").equals("lead");
    }

    /** Whoever had the ticket before it was opened again, or before its type changed, knows it already; or is named by a transfer. */
    private Optional<String> keeper(Ticket ticket) {
        return people.members(String.valueOf(ticket.team())).stream()
                .map(Account::id)
                .filter(member -> member.equals(ticket.assignee()))
                .findFirst();
    }

    private Optional<String> lead(String team) {
        return people.members(team).stream()
                .map(Account::id)
                .filter(member -> people.findTeam(team)
                        .map(Team::lead)
                        .filter(member::equals)
                        .isPresent())
                .findFirst();
    }

    /** The same for a part of a ticket that another team has. */
    public Optional<String> freestOf(String team) {
        return freest(team, List.of(), away(team));
    }

    public void assign(TicketNumber number, String agent) {
        tickets.assign(number, agent);
    }

    /** Where the table names another team by now and the work waits for a transfer, the ticket goes there. */
    public void reroute(TicketNumber number) {
        String key = number.toString();
        if (lifecycles.awaits(key, TRANSFERRED)) {
            tickets.betterTeam(number).ifPresent(team -> {
                tickets.transfer(number, team);
                lifecycles.tell(key, TRANSFERRED, Map.of("team", team));
            });
        }
    }

    /** The work goes back to whoever of the team takes it; what others have to do meanwhile stays theirs. */
    public void handToTeam(TicketNumber number) {
        hand(number, null);
    }

    /** The lead of the ticket's team goes on with the work; without a lead it stays where it is. */
    public void handToLead(TicketNumber number) {
        Optional.ofNullable(tickets.ticket(number).team()).flatMap(this::lead).ifPresent(lead -> hand(number, lead));
    }

    private void hand(TicketNumber number, @Nullable String agent) {
        tasks.ofWork(number.toString(), tickets.ticket(number).assignee()).stream()
                .filter(task -> !Objects.equals(agent, task.assignee()))
                .forEach(task -> tasks.assign(task, agent));
    }

    public void offerToTeam(TicketNumber number) {
        tickets.assign(number, null);
    }
}
