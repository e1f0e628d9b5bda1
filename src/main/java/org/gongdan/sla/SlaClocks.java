package org.gongdan.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.gongdan.calendar.Calendars;
import org.gongdan.sla.Escalations.Reached;
import org.gongdan.sla.SlaClock.State;
import org.gongdan.sla.SlaEvents.ClocksPaused;
import org.gongdan.sla.SlaEvents.ClocksResumed;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketEvents.AgentReplied;
import org.gongdan.ticket.TicketEvents.CustomerReplied;
import org.gongdan.ticket.TicketEvents.SolutionProposed;
import org.gongdan.ticket.TicketEvents.TicketClosed;
import org.gongdan.ticket.TicketEvents.TicketReopened;
import org.gongdan.ticket.TicketEvents.TicketTransferred;
import org.gongdan.ticket.TicketEvents.TypeChanged;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The promises of a ticket as clocks made of spans. Whatever happens reads the clocks once, derives them anew and writes
 * what has changed once: the clocks, the due instants on the ticket, the one waiting alarm.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SlaClocks {

    private final ClockStore store;
    private final SpanTimes times;
    private final Settlement settlement;
    private final Calendars calendars;
    private final Promising promising;
    private final Escalations escalations;
    private final TicketProgress tickets;
    private final Timeline timeline;

    SlaClocks(
            ClockStore store,
            SpanTimes times,
            Settlement settlement,
            Calendars calendars,
            Promising promising,
            Escalations escalations,
            TicketProgress tickets,
            Timeline timeline) {
        this.store = store;
        this.times = times;
        this.settlement = settlement;
        this.calendars = calendars;
        this.promising = promising;
        this.escalations = escalations;
        this.tickets = tickets;
        this.timeline = timeline;
    }

    /**
     * Promises by table, counted from when the ticket was opened, and tells when it is due to be solved. Promised anew,
     * a clock changes its terms and keeps its spans: what was used stays used, and what is met stays met.
     */
    public @Nullable Instant promise(TicketNumber number) {
        List<SlaClock> before = store.of(number.id());
        List<SlaClock> after = promising.promise(number, before);
        settlement.settle(number, before, after);
        return SlaClock.find(after, Target.RESOLUTION).map(SlaClock::dueAt).orElse(null);
    }

    /** The instant at which somebody must look at this ticket's clocks next. */
    public Instant nextAlarm(TicketNumber number) {
        return nextAlarm(number, now());
    }

    private Instant nextAlarm(TicketNumber number, Instant now) {
        return Objects.requireNonNullElse(store.nextAlarm(number.id(), now), Settlement.NEVER);
    }

    /**
     * Records what is at risk or broken by now and tells whom the escalation path names; with it that of other tickets whose
     * alarm has rung too, so that a storm is told in portions and those told already cost one look. Twice called, it tells
     * once. Answers what the path asks for beyond the word. Of a ticket's clocks that ring together each is told once the one
     * before it is followed, for that may have raised the ticket.
     */
    public Optional<Escalation> raiseAlarm(TicketNumber number) {
        return raiseAlarm(number, id -> store.ringing(id, now()));
    }

    /** The same for this ticket only: one that cannot be told keeps no other waiting. */
    public Optional<Escalation> raiseAlarmAlone(TicketNumber number) {
        return raiseAlarm(number, List::of);
    }

    private Optional<Escalation> raiseAlarm(TicketNumber number, LongFunction<List<Long>> together) {
        Instant now = now();
        if (nextAlarm(number, now).isAfter(now)) {
            return Optional.empty();
        }
        tickets.lock(number);
        Optional<Escalation> told = escalations.next(number);
        if (told.isPresent()) {
            return told;
        }
        raise(together.apply(number.id()), now);
        return escalations.next(number);
    }

    private void raise(List<Long> ringing, Instant now) {
        List<ClockStore.Change> changes = new ArrayList<>();
        Map<TicketNumber, Reached> reached = new LinkedHashMap<>();
        store.of(ringing).forEach((ticket, before) -> {
            TicketNumber number = new TicketNumber(ticket);
            List<SlaClock> after = new ArrayList<>();
            for (SlaClock promise : before) {
                int level = promise.state() == State.RUNNING && !reached.containsKey(number)
                        ? promise.untold(times, now)
                        : 0;
                if (level > 0) {
                    reached.put(number, new Reached(promise, level));
                }
                after.add(level == 0 ? promise : promise.told(level, now).aimed(times));
            }
            changes.addAll(store.changes(ticket, before, after));
        });
        store.keep(changes);
        escalations.tell(reached);
    }

    /** The clocks that stand still in the ticket's status stop; the others run on. */
    public void pause(TicketNumber number) {
        Status status = tickets.ticket(number).status();
        boolean turned = change(
                number,
                promise -> promise.state() == State.RUNNING && promise.stateIn(status) == State.PAUSED
                        ? turn(promise, State.PAUSED, status.wire())
                        : promise);
        if (turned) {
            timeline.record(Actor.PROCESS, new ClocksPaused(number));
        }
    }

    /** The ticket is worked on again; what was left of each target is left still. */
    public void resume(TicketNumber number) {
        tickets.resume(number);
        boolean turned = change(
                number, promise -> promise.state() == State.PAUSED ? turn(promise, State.RUNNING, "resumed") : promise);
        if (turned) {
            timeline.record(Actor.PROCESS, new ClocksResumed(number));
        }
    }

    @EventListener
    void answered(AgentReplied event) {
        change(
                event.ticket(),
                promise -> promise.target() == Target.RESOLUTION
                        ? promise
                        : promising.meet(event.ticket(), promise, now()));
    }

    @EventListener
    void solved(SolutionProposed event) {
        change(event.ticket(), promise -> promising.meet(event.ticket(), promise, now()));
    }

    /** A customer's word is owed an answer, unless the first one still is; a second word waits no longer than the first. */
    @EventListener
    void asked(CustomerReplied event) {
        TicketNumber number = event.ticket();
        Ticket ticket = tickets.ticket(number);
        List<SlaClock> before = store.of(number.id());
        boolean firstIsOver = SlaClock.find(before, Target.FIRST_RESPONSE)
                .filter(first -> !first.isOpen())
                .isPresent();
        boolean owed = SlaClock.find(before, Target.NEXT_RESPONSE)
                .filter(SlaClock::isOpen)
                .isPresent();
        if (firstIsOver && !owed && ticket.status() != Status.RESOLVED && !ticket.isClosed()) {
            List<SlaClock> after = new ArrayList<>(before);
            after.removeIf(promise -> promise.target() == Target.NEXT_RESPONSE);
            after.add(promising.answer(number));
            settlement.settle(number, before, after);
        }
    }

    /** Another team may keep other hours: what is left is promised by the table and the calendar that count there. */
    @EventListener
    void transferred(TicketTransferred event) {
        renew(event.ticket());
    }

    /** Promises anew where table or calendar say something else by now. */
    void renew(TicketNumber number) {
        List<SlaClock> before = store.of(number.id());
        settlement.settle(number, before, promising.renew(number, before));
    }

    /** What was left when it was solved is left still; the time in between was nobody's. */
    @EventListener
    void reopened(TicketReopened event) {
        change(
                event.ticket(),
                promise -> promise.target() == Target.RESOLUTION && !promise.isOpen()
                        ? turn(promise, State.RUNNING, "reopened")
                        : promise);
    }

    @EventListener
    void closed(TicketClosed event) {
        change(event.ticket(), promise -> promise.isOpen() ? promise.ended(State.STOPPED, now()) : promise);
    }

    /** A task has a due date instead; what turns out to be none after all is owed again what was left. */
    @EventListener
    void continued(TypeChanged event) {
        if (event.type() == Type.TASK) {
            change(event.ticket(), promise -> promise.isOpen() ? promise.ended(State.STOPPED, now()) : promise);
        } else if (event.before() == Type.TASK) {
            change(
                    event.ticket(),
                    promise ->
                            promise.state() == State.STOPPED ? turn(promise, State.RUNNING, "promised-anew") : promise);
        }
    }

    private SlaClock turn(SlaClock promise, State state, String reason) {
        return promise.turned(
                state, reason, now(), calendars.calendar(promise.terms().calendar()));
    }

    /** Changes each clock as told, and says whether any is other than it was. */
    private boolean change(TicketNumber number, UnaryOperator<SlaClock> what) {
        List<SlaClock> before = store.of(number.id());
        List<SlaClock> after = before.stream().map(what).toList();
        return settlement.settle(number, before, after);
    }

    private Instant now() {
        return promising.now();
    }
}
