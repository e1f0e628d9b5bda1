package org.gongdan.ticket.time;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One timer a person, kept here so that it outlives browsers. Whoever starts it on another ticket has stopped the first. */
@Component
@Transactional
public class Timers {

    private final TimerRows rows;
    private final WorkEntries entries;
    private final Tickets tickets;
    private final TicketProgress progress;
    private final Clock clock;

    Timers(TimerRows rows, WorkEntries entries, Tickets tickets, TicketProgress progress, Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.tickets = tickets;
        this.progress = progress;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Timer> running(Viewer viewer) {
        return rows.of(viewer.accountId()).map(this::timer);
    }

    /** On the ticket where it runs already nothing happens. One that was abandoned elsewhere has to be settled first. */
    public Started start(Actor actor, TicketNumber number) {
        tickets.findForStaff(actor.person(), number);
        String account = actor.person().accountId();
        rows.lock(account);
        Optional<Timer> before = running(actor.person());
        // In one order, as whoever merges them takes them.
        Stream.concat(before.map(Timer::ticket).stream(), Stream.of(number))
                .distinct()
                .sorted()
                .forEach(progress::lock);
        if (before.filter(timer -> timer.ticket().equals(number)).isPresent()) {
            return new Started(before.get(), null);
        }
        if (progress.ticket(number).isClosed()) {
            throw new RefusedException("ticket.refused.closed", number);
        }
        @Nullable
        WorkEntry recorded = before.map(timer -> record(actor, timer, new Stop(null, null, "", null)))
                .orElse(null);
        rows.begin(account, number.id(), clock.instant());
        return new Started(running(actor.person()).orElseThrow(), recorded);
    }

    /** Ends it and writes down what it shows, or what the person says; of an abandoned one they have to. */
    public WorkEntry stop(Actor actor, Stop stop) {
        return record(actor, hold(actor.person(), stop.ticket()), stop);
    }

    /** Ends it, and nothing is written down. */
    public void discard(Viewer viewer, @Nullable TicketNumber expected) {
        hold(viewer, expected);
        rows.end(viewer.accountId());
    }

    /** Another window may have stopped it, or started it elsewhere: then nobody's time goes to the wrong ticket. */
    private Timer hold(Viewer viewer, @Nullable TicketNumber expected) {
        rows.lock(viewer.accountId());
        Timer timer = running(viewer).orElseThrow(() -> new RefusedException("ticket.refused.no-timer"));
        if (expected != null && !expected.equals(timer.ticket())) {
            throw new RefusedException("ticket.refused.timer-elsewhere", timer.ticket());
        }
        return timer;
    }

    private WorkEntry record(Actor actor, Timer timer, Stop stop) {
        if (timer.abandoned() && stop.minutes() == null) {
            throw new RefusedException("ticket.refused.timer-abandoned", timer.ticket(), Timer.BOUND.toHours());
        }
        int minutes = Objects.requireNonNullElseGet(stop.minutes(), () -> timer.minutes(clock.instant()));
        LocalDate day = LocalDate.ofInstant(timer.since(), actor.person().zone());
        Work work = new Work(minutes, day, stop.what(), stop.activity());
        work.check(day);
        rows.end(actor.person().accountId());
        return entries.record(actor, timer.ticket(), work);
    }

    private Timer timer(TimerRows.Row row) {
        boolean abandoned = !clock.instant().isBefore(row.since().plus(Timer.BOUND));
        return new Timer(new TicketNumber(row.ticketId()), row.since(), abandoned);
    }

    /** The timer that runs now, and what was written down of the one before it. */
    public record Started(Timer timer, @Nullable WorkEntry recorded) {}
}
