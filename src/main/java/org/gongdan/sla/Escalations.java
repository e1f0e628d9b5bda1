package org.gongdan.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.process.Decisions.Decided;
import org.gongdan.process.UserTasks;
import org.gongdan.sla.SlaEvents.Alarm;
import org.gongdan.sla.SlaEvents.AlarmsRaised;
import org.gongdan.sla.SlaEvents.PromiseAtRisk;
import org.gongdan.sla.SlaEvents.PromiseBroken;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher listeners;

    Escalations(
            TicketProgress tickets,
            Timeline timeline,
            UserTasks tasks,
            People people,
            ApplicationEventPublisher listeners) {
        this.tickets = tickets;
        this.timeline = timeline;
        this.tasks = tasks;
        this.people = people;
        this.listeners = listeners;
    }

    /** Those of one ticket one after the other, for each may raise it; those of different tickets together. */
    void follow(List<Reached> reached) {
        Map<TicketNumber, Reached> first = new LinkedHashMap<>();
        List<Reached> later = new ArrayList<>();
        for (Reached one : reached) {
            if (first.putIfAbsent(one.ticket(), one) != null) {
                later.add(one);
            }
        }
        followTogether(first);
        if (!later.isEmpty()) {
            follow(later);
        }
    }

    private void followTogether(Map<TicketNumber, Reached> reached) {
        Map<TicketNumber, Decided> paths = paths(reached);
        List<TicketEvent> story = new ArrayList<>();
        List<Alarm> alarms = new ArrayList<>();
        paths.forEach((number, path) -> {
            Alarm alarm = alarm(reached.get(number), path);
            alarms.add(alarm);
            story.add(TicketProgress.reason(number, path));
            story.add(alarm);
        });
        timeline.record(Actor.PROCESS, story);
        listeners.publishEvent(new AlarmsRaised(alarms));
        paths.forEach(
                (number, path) -> act(number, reached.get(number).promise().target(), path));
    }

    private Map<TicketNumber, Decided> paths(Map<TicketNumber, Reached> reached) {
        Map<TicketNumber, Map<String, Object>> asked = new HashMap<>();
        reached.forEach((number, one) -> asked.put(
                number,
                Map.of("percent", one.level(), "target", one.promise().target().wire())));
        return tickets.consider("escalation-path", asked);
    }

    private static Alarm alarm(Reached reached, Decided path) {
        Target target = reached.promise().target();
        Instant due = Objects.requireNonNull(reached.promise().dueAt(), "A running clock is due.");
        List<String> told =
                Arrays.stream(path.text("tell").split(",")).map(String::strip).toList();
        return reached.level() < 100
                ? new PromiseAtRisk(reached.ticket(), target, due, reached.level(), told)
                : new PromiseBroken(reached.ticket(), target, due, reached.level(), told);
    }

    private void act(TicketNumber number, Target target, Decided path) {
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
    record Reached(TicketNumber ticket, SlaClock promise, int level) {}
}
