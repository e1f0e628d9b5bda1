package org.gongdan.sla;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.process.Decisions.Decided;
import org.gongdan.process.UserTasks;
import org.gongdan.sla.SlaEvents.PromiseAtRisk;
import org.gongdan.sla.SlaEvents.PromiseBroken;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows the table of escalation paths when a promise has used so much of its target. */
@Component
class Escalations {

    private static final String NEXT = "next";

    private static final String WORK = "Activity_WorkOnTicket";

    private final TicketProgress tickets;
    private final Timeline timeline;
    private final UserTasks tasks;
    private final People people;

    Escalations(TicketProgress tickets, Timeline timeline, UserTasks tasks, People people) {
        this.tickets = tickets;
        this.timeline = timeline;
        this.tasks = tasks;
        this.people = people;
    }

    void follow(TicketNumber number, Reached reached) {
        Target target = reached.promise().target();
        Instant due = Objects.requireNonNull(reached.promise().dueAt(), "A running clock is due.");
        Decided path =
                tickets.decide("escalation-path", number, Map.of("percent", reached.level(), "target", target.wire()));
        List<String> told =
                Arrays.stream(path.text("tell").split(",")).map(String::strip).toList();
        timeline.record(
                Actor.PROCESS,
                reached.level() < 100
                        ? new PromiseAtRisk(number, target, due, reached.level(), told)
                        : new PromiseBroken(number, target, due, reached.level(), told));
        if (path.text("raise").equals(NEXT)) {
            tickets.raise(number, target.wire());
        }
        switch (path.text("getsIt")) {
            case "lead" -> lead(number).ifPresent(lead -> give(number, lead));
            case "team" -> give(number, null);
            default -> {}
        }
    }

    /** The work goes to this agent, or (null) to whoever of the team takes it; what others have to do meanwhile stays theirs. */
    private void give(TicketNumber number, @Nullable String agent) {
        String holder = tickets.ticket(number).assignee();
        tasks.of(number.toString()).stream()
                .filter(task -> task.activity().equals(WORK) || holder != null && holder.equals(task.assignee()))
                .filter(task -> !Objects.equals(agent, task.assignee()))
                .forEach(task -> tasks.assign(task, agent));
    }

    private Optional<String> lead(TicketNumber number) {
        return Optional.ofNullable(tickets.ticket(number).team())
                .flatMap(people::findTeam)
                .map(Team::lead);
    }

    /** A clock and the level of its target that it has come to. */
    record Reached(SlaClock promise, int level) {}
}
