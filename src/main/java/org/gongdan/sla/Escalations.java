package org.gongdan.sla;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.process.Decisions.Decided;
import org.gongdan.sla.SlaEvents.PromiseAtRisk;
import org.gongdan.sla.SlaEvents.PromiseBroken;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Timeline;
import org.springframework.stereotype.Component;

/** Follows the table of escalation paths when a promise has used so much of its target. */
@Component
class Escalations {

    private static final String NEXT = "next";

    private final TicketProgress tickets;
    private final Timeline timeline;

    Escalations(TicketProgress tickets, Timeline timeline) {
        this.tickets = tickets;
        this.timeline = timeline;
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
    }

    /** A clock and the level of its target that it has come to. */
    record Reached(SlaClock promise, int level) {}
}
