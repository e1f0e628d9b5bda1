package org.gongdan.sla;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongdan.process.Decisions.Decided;
import org.gongdan.sla.SlaEvents.Alarm;
import org.gongdan.sla.SlaEvents.AlarmsRaised;
import org.gongdan.sla.SlaEvents.PromiseAtRisk;
import org.gongdan.sla.SlaEvents.PromiseBroken;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Asks the table of escalation paths when promises have used so much of their targets. Whoever it names is told at once and
 * together; what it asks for beyond is kept until the ticket's own diagram follows it.
 */
@Component
class Escalations {

    private static final String TABLE = "escalation-path";

    private final EscalationRows rows;
    private final TicketProgress tickets;
    private final Timeline timeline;
    private final ApplicationEventPublisher listeners;
    private final ObjectMapper json;

    Escalations(
            EscalationRows rows,
            TicketProgress tickets,
            Timeline timeline,
            ApplicationEventPublisher listeners,
            ObjectMapper json) {
        this.rows = rows;
        this.tickets = tickets;
        this.timeline = timeline;
        this.listeners = listeners;
        this.json = json;
    }

    /** What this ticket's diagram is to follow, handed out once. */
    Optional<Escalation> next(TicketNumber number) {
        return rows.take(number.id());
    }

    /** Tells of the clocks that have come to a level, one a ticket. */
    void tell(Map<TicketNumber, Reached> reached) {
        List<TicketEvent> story = new ArrayList<>();
        List<Alarm> alarms = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        paths(reached).forEach((number, path) -> {
            Alarm alarm = alarm(number, reached.get(number), path);
            alarms.add(alarm);
            story.add(TicketProgress.reason(number, path));
            story.add(alarm);
            Escalation escalation = new Escalation(alarm.target().wire(), path.text("raise"), path.text("getsIt"));
            if (escalation.changesAnything()) {
                waiting.add(new Waiting(number.id(), escalation.reason(), escalation.raise(), escalation.getsIt()));
            }
        });
        timeline.record(Actor.PROCESS, story);
        listeners.publishEvent(new AlarmsRaised(alarms));
        if (!waiting.isEmpty()) {
            rows.keep(write(waiting));
        }
    }

    private Map<TicketNumber, Decided> paths(Map<TicketNumber, Reached> reached) {
        Map<TicketNumber, Map<String, Object>> asked = new HashMap<>();
        reached.forEach((number, one) -> asked.put(
                number,
                Map.of("percent", one.level(), "target", one.promise().target().wire())));
        return tickets.consider(TABLE, asked);
    }

    private static Alarm alarm(TicketNumber number, Reached reached, Decided path) {
        Target target = reached.promise().target();
        Instant due = Objects.requireNonNull(reached.promise().dueAt(), "A running clock is due.");
        List<String> told =
                Arrays.stream(path.text("tell").split(",")).map(String::strip).toList();
        return reached.level() < 100
                ? new PromiseAtRisk(number, target, due, reached.level(), told)
                : new PromiseBroken(number, target, due, reached.level(), told);
    }

    private String write(List<Waiting> waiting) {
        try {
            return json.writeValueAsString(waiting);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A clock and the level of its target that it has come to. */
    record Reached(SlaClock promise, int level) {}

    private record Waiting(long ticket, String reason, String raise, String getsIt) {}
}
