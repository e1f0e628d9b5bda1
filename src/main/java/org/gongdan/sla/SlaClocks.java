package org.gongdan.sla;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongdan.process.Alarms;
import org.gongdan.process.Decisions.Decided;
import org.gongdan.sla.SlaClock.State;
import org.gongdan.sla.SlaEvents.ClocksPaused;
import org.gongdan.sla.SlaEvents.ClocksResumed;
import org.gongdan.sla.SlaEvents.PromiseAtRisk;
import org.gongdan.sla.SlaEvents.PromiseBroken;
import org.gongdan.sla.SlaEvents.PromiseKept;
import org.gongdan.sla.SlaEvents.PromiseMade;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketEvents.AgentReplied;
import org.gongdan.ticket.TicketEvents.SolutionProposed;
import org.gongdan.ticket.TicketEvents.TicketClosed;
import org.gongdan.ticket.TicketEvents.TicketReopened;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The promises of a ticket as clocks made of spans. Whatever moves a clock derives its instants anew, writes them on
 * the ticket and moves the one waiting alarm.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SlaClocks {

    /** Where the alarm waits while no clock has anything to say. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final SlaRows rows;
    private final TicketProgress tickets;
    private final Timeline timeline;
    private final Alarms alarms;
    private final Clock clock;

    SlaClocks(SlaRows rows, TicketProgress tickets, Timeline timeline, Alarms alarms, Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.timeline = timeline;
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * Promises by table, counted from when the ticket was opened, and tells when it is due to be solved. Promised anew,
     * a clock changes its length and keeps its spans: paused stays paused, and what is met stays met.
     */
    public @Nullable Instant promise(TicketNumber number) {
        Decided targets = tickets.decide("sla-targets", number);
        int warnPercent = ((Number) targets.outputs().get("warnAt")).intValue();
        Ticket ticket = tickets.ticket(number);
        promise(ticket, Target.FIRST_RESPONSE, Duration.parse(targets.text("firstResponse")), warnPercent);
        promise(ticket, Target.RESOLUTION, Duration.parse(targets.text("resolution")), warnPercent);
        if (ticket.firstRespondedAt() != null) {
            meet(number, Target.FIRST_RESPONSE);
        }
        rearm(number);
        return dueAt(number, Target.RESOLUTION);
    }

    /** The instant at which somebody must look at this ticket's clocks next. */
    public Instant nextAlarm(TicketNumber number) {
        return rows.of(number.id()).stream()
                .map(SlaClock::nextAlarm)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
    }

    /** Records what is at risk or broken by now; a broken promise raises the ticket. Twice called, it tells once. */
    public void raiseAlarm(TicketNumber number) {
        Instant now = clock.instant();
        for (SlaClock promise : rows.of(number.id())) {
            if (promise.state() == State.RUNNING) {
                raise(number, promise, now);
            }
        }
    }

    public void pause(TicketNumber number) {
        for (SlaClock promise : running(number)) {
            turn(promise, State.PAUSED, "paused");
        }
        timeline.record(Actor.PROCESS, new ClocksPaused(number));
        rearm(number);
    }

    /** The ticket is worked on again; what was left of each target is left still. */
    public void resume(TicketNumber number) {
        tickets.resume(number);
        rows.of(number.id()).stream()
                .filter(promise -> promise.state() == State.PAUSED)
                .forEach(promise -> turn(promise, State.RUNNING, "resumed"));
        timeline.record(Actor.PROCESS, new ClocksResumed(number));
        rearm(number);
    }

    @EventListener
    void answered(AgentReplied event) {
        meet(event.ticket(), Target.FIRST_RESPONSE);
    }

    @EventListener
    void solved(SolutionProposed event) {
        meet(event.ticket(), Target.FIRST_RESPONSE);
        meet(event.ticket(), Target.RESOLUTION);
    }

    @EventListener
    void reopened(TicketReopened event) {
        clock(event.ticket(), Target.RESOLUTION)
                .filter(promise -> promise.state() == State.MET)
                .ifPresent(promise -> turn(promise, State.RUNNING, "reopened"));
        rearm(event.ticket());
    }

    @EventListener
    void closed(TicketClosed event) {
        rows.of(event.ticket().id()).stream()
                .filter(promise -> promise.state() == State.RUNNING || promise.state() == State.PAUSED)
                .forEach(promise -> turn(promise, State.STOPPED, "closed"));
    }

    private void raise(TicketNumber number, SlaClock promise, Instant now) {
        Instant due = Objects.requireNonNull(promise.dueAt(), "A running clock is due.");
        if (!due.isAfter(now) && rows.breached(promise.id(), now) == 1) {
            timeline.record(Actor.PROCESS, new PromiseBroken(number, promise.target(), due));
            tickets.raise(number, promise.target().wire());
        } else if (!Objects.requireNonNull(promise.warnAt()).isAfter(now)
                && due.isAfter(now)
                && rows.warned(promise.id(), now) == 1) {
            timeline.record(Actor.PROCESS, new PromiseAtRisk(number, promise.target(), due));
        }
    }

    private void meet(TicketNumber number, Target target) {
        clock(number, target)
                .filter(promise -> promise.state() == State.RUNNING || promise.state() == State.PAUSED)
                .ifPresent(promise -> {
                    turn(promise, State.MET, "met");
                    if (promise.breachedAt() == null) {
                        timeline.record(Actor.PROCESS, new PromiseKept(number, target));
                    }
                    rearm(number);
                });
    }

    private void promise(Ticket ticket, Target target, Duration length, int warnPercent) {
        clock(ticket.number(), target)
                .ifPresentOrElse(
                        promise -> change(ticket.number(), promise, length.toSeconds(), warnPercent),
                        () -> start(ticket, target, length, warnPercent));
    }

    private void change(TicketNumber number, SlaClock promise, long seconds, int warnPercent) {
        if (promise.targetSeconds() == seconds && promise.warnPercent() == warnPercent) {
            return;
        }
        Instant now = clock.instant();
        Aim aim = aim(promise, seconds, warnPercent, now);
        if (rows.change(promise.id(), seconds, warnPercent, aim.warnAt(), aim.dueAt(), now) == 1) {
            timeline.record(Actor.PROCESS, new PromiseMade(number, promise.target(), aim.dueAt()));
        }
    }

    private void start(Ticket ticket, Target target, Duration length, int warnPercent) {
        Instant from = ticket.createdAt();
        Instant due = from.plus(length);
        Instant warn = from.plus(length.multipliedBy(warnPercent).dividedBy(100));
        rows.start(ticket.id(), target, length.toSeconds(), warnPercent, from, warn, due);
        timeline.record(Actor.PROCESS, new PromiseMade(ticket.number(), target, due));
    }

    private void turn(SlaClock promise, State state, String reason) {
        Instant now = clock.instant();
        rows.endSpan(promise.id(), now);
        if (state == State.RUNNING || state == State.PAUSED) {
            rows.beginSpan(promise.id(), state, reason, now);
        }
        if (state == State.RUNNING) {
            Aim aim = aim(promise, promise.targetSeconds(), promise.warnPercent(), now);
            rows.set(promise.id(), state, aim.warnAt(), aim.dueAt(), now);
        } else {
            boolean over = state == State.MET || state == State.STOPPED;
            rows.set(promise.id(), state, over ? promise.warnAt() : null, over ? promise.dueAt() : null, now);
        }
    }

    /** Where a clock of this length points when it runs from now on. */
    private Aim aim(SlaClock promise, long seconds, int warnPercent, Instant now) {
        Instant due = now.plusSeconds(seconds).minus(used(promise, now));
        return new Aim(due.minusSeconds(seconds * (100 - warnPercent) / 100), due);
    }

    /** How long this clock has run: the sum of its running spans. */
    private Duration used(SlaClock promise, Instant now) {
        return rows.spans(promise.id()).stream()
                .filter(span -> span.state() == State.RUNNING)
                .map(span -> Duration.between(span.fromAt(), span.toAt() == null ? now : span.toAt()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void rearm(TicketNumber number) {
        tickets.promise(number, dueAt(number, Target.FIRST_RESPONSE), dueAt(number, Target.RESOLUTION));
        alarms.rearm(number.toString(), nextAlarm(number));
    }

    private @Nullable Instant dueAt(TicketNumber number, Target target) {
        return clock(number, target).map(SlaClock::dueAt).orElse(null);
    }

    private List<SlaClock> running(TicketNumber number) {
        return rows.of(number.id()).stream()
                .filter(promise -> promise.state() == State.RUNNING)
                .toList();
    }

    private Optional<SlaClock> clock(TicketNumber number, Target target) {
        return rows.of(number.id()).stream()
                .filter(promise -> promise.target() == target)
                .findFirst();
    }

    private record Aim(Instant warnAt, Instant dueAt) {}
}
