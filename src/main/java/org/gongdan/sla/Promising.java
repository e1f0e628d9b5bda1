package org.gongdan.sla;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongdan.calendar.Calendars;
import org.gongdan.calendar.VersionedCalendar;
import org.gongdan.process.Decisions.Decided;
import org.gongdan.sla.SlaClock.State;
import org.gongdan.sla.SlaEvents.PromiseBroken;
import org.gongdan.sla.SlaEvents.PromiseKept;
import org.gongdan.sla.SlaEvents.PromiseMade;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketCalendar;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.springframework.stereotype.Component;

/** Makes promises by the table of targets, makes them anew, and finds them kept or not. Keeps no clock itself. */
@Component
class Promising {

    /** What the table says when the calendar is that of the agreement, organisation or team. */
    static final String USUAL = "usual";

    static final String TABLE = "sla-targets";

    private final TicketProgress tickets;
    private final Calendars calendars;
    private final TicketCalendar ticketCalendar;
    private final SpanTimes times;
    private final Timeline timeline;
    private final Clock clock;

    Promising(
            TicketProgress tickets,
            Calendars calendars,
            TicketCalendar ticketCalendar,
            SpanTimes times,
            Timeline timeline,
            Clock clock) {
        this.tickets = tickets;
        this.calendars = calendars;
        this.ticketCalendar = ticketCalendar;
        this.times = times;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** All clocks of the ticket as the table promises them now, those it has under new terms. */
    List<SlaClock> promise(TicketNumber number, List<SlaClock> before) {
        return promise(ask(number), before);
    }

    /** The same, but nothing is written where the table and the calendars say what they said before. */
    List<SlaClock> renew(TicketNumber number, List<SlaClock> before) {
        if (before.stream().noneMatch(SlaClock::isOpen)) {
            return before;
        }
        Answer answer = answer(number, tickets.consider(TABLE, number));
        boolean renews = before.stream()
                .filter(SlaClock::isOpen)
                .anyMatch(promise -> !promise.terms().equals(answer.terms(promise.target())));
        if (!renews) {
            return before;
        }
        tickets.write(number, answer.decided());
        return promise(answer, before);
    }

    private List<SlaClock> promise(Answer answer, List<SlaClock> before) {
        List<SlaClock> after = new ArrayList<>();
        for (Target target : Target.values()) {
            SlaClock.find(before, target)
                    .map(known -> anew(known, answer))
                    .or(() -> owed(target, answer))
                    .ifPresent(after::add);
        }
        return after;
    }

    /** The clock of a customer's word that waits for an answer from now on. */
    SlaClock answer(TicketNumber number) {
        return begin(Target.NEXT_RESPONSE, now(), ask(number));
    }

    /** Kept, or found broken before the alarm could tell. */
    SlaClock meet(TicketNumber number, SlaClock promise, Instant now) {
        if (!promise.isOpen()) {
            return promise;
        }
        Instant due = promise.dueAt();
        SlaClock met = promise.ended(State.MET, now);
        if (promise.breachedAt() != null) {
            return met;
        }
        if (due != null && due.isBefore(now)) {
            timeline.record(Actor.PROCESS, new PromiseBroken(number, promise.target(), due, 100, List.of()));
            return met.told(100, now);
        }
        timeline.record(Actor.PROCESS, new PromiseKept(number, promise.target()));
        return met;
    }

    /** As exact as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * From the beginning the first answer and the solution are; the next answer only once the customer asks. A task has a
     * due date instead.
     */
    private Optional<SlaClock> owed(Target target, Answer answer) {
        if (target == Target.NEXT_RESPONSE) {
            return Optional.empty();
        }
        Ticket ticket = answer.ticket();
        if (ticket.type() == Type.TASK) {
            return Optional.empty();
        }
        SlaClock begun = begin(target, ticket.createdAt(), answer);
        boolean answered = target == Target.FIRST_RESPONSE && ticket.firstRespondedAt() != null;
        return Optional.of(answered ? meet(ticket.number(), begun, ticket.firstRespondedAt()) : begun);
    }

    /** A word of the customer ends the wait for it, so that only another wait keeps the new clock still. */
    private SlaClock begin(Target target, Instant from, Answer answer) {
        Terms terms = answer.terms(target);
        boolean waits =
                answer.ticket().status() == Status.ON_HOLD && terms.pauses().contains(Status.ON_HOLD);
        State state = waits ? State.PAUSED : State.RUNNING;
        SlaClock begun =
                SlaClock.begun(target, state, terms, from, answer.calendar()).aimed(times);
        made(answer.ticket(), begun);
        return begun;
    }

    private SlaClock anew(SlaClock promise, Answer answer) {
        Terms terms = answer.terms(promise.target());
        if (!promise.isOpen() || promise.terms().equals(terms)) {
            return promise;
        }
        Instant now = now();
        SlaClock changed = promise.withTerms(terms);
        State state = changed.stateIn(answer.ticket().status());
        if (state != promise.state() || !terms.calendar().equals(promise.terms().calendar())) {
            changed = changed.turned(state, "promised-anew", now, answer.calendar());
        }
        changed = changed.forgetting(times, now).aimed(times);
        made(answer.ticket(), changed);
        return changed;
    }

    private void made(Ticket ticket, SlaClock promise) {
        timeline.record(Actor.PROCESS, new PromiseMade(ticket.number(), promise.target(), promise.dueAt()));
    }

    private Answer ask(TicketNumber number) {
        return answer(number, tickets.decide(TABLE, number));
    }

    private Answer answer(TicketNumber number, Decided decided) {
        Ticket ticket = tickets.ticket(number);
        String named = decided.text("calendar");
        VersionedCalendar calendar = named.equals(USUAL) ? ticketCalendar.of(ticket) : calendars.calendar(named);
        return new Answer(ticket, decided, calendar);
    }

    /** What the table answered for a ticket, and the calendar that its clocks count by. */
    private record Answer(Ticket ticket, Decided decided, VersionedCalendar calendar) {

        Terms terms(Target target) {
            return new Terms(
                    Duration.parse(decided.text(column(target))).toSeconds(),
                    ClockStore.levels(decided.text("warnAt")),
                    ClockStore.statuses(decided.text("pausesIn")),
                    calendar.id());
        }

        private static String column(Target target) {
            return switch (target) {
                case FIRST_RESPONSE -> "firstResponse";
                case NEXT_RESPONSE -> "nextResponse";
                case RESOLUTION -> "resolution";
            };
        }
    }
}
