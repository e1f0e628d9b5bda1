package org.gongdan.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gongdan.calendar.BusinessCalendar;
import org.gongdan.calendar.CalendarChanged;
import org.gongdan.calendar.CalendarPlan;
import org.gongdan.calendar.Calendars;
import org.gongdan.calendar.VersionedCalendar;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Lifecycles;
import org.gongdan.sla.SlaClock.State;
import org.gongdan.sla.SlaEvents.PromiseRecounted;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a change of a calendar does to promises that run. The hours used so far stay as they were counted; from now on the
 * new version counts. One may ask before how many promises will move.
 */
@Component
@Transactional
public class Recounts {

    private static final String DIAGRAM = "promise-recount";
    private static final int PORTION = 200;
    private static final int PREVIEWED = 2_000;

    /** Under which no calendar is kept: what is only tried. */
    private static final int TRIED = 0;

    private final ClockStore store;
    private final SlaRows rows;
    private final SpanTimes times;
    private final Settlement settlement;
    private final Calendars calendars;
    private final TicketProgress tickets;
    private final Timeline timeline;
    private final Lifecycles lifecycles;
    private final Clock clock;

    Recounts(
            ClockStore store,
            SlaRows rows,
            SpanTimes times,
            Settlement settlement,
            Calendars calendars,
            TicketProgress tickets,
            Timeline timeline,
            Lifecycles lifecycles,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.times = times;
        this.settlement = settlement;
        this.calendars = calendars;
        this.tickets = tickets;
        this.timeline = timeline;
        this.lifecycles = lifecycles;
        this.clock = clock;
    }

    /** How many running promises count by a calendar, and how many would fall due earlier, later, or be missed already. */
    public record Preview(int promises, int earlier, int later, int missed) {

        static final Preview NONE = new Preview(0, 0, 0, 0);

        Preview and(SlaClock before, SlaClock after, Instant now) {
            int moved = Objects.requireNonNull(after.dueAt()).compareTo(Objects.requireNonNull(before.dueAt()));
            boolean missed = before.dueAt().isAfter(now) && !after.dueAt().isAfter(now);
            return new Preview(
                    promises + 1,
                    moved < 0 ? earlier + 1 : earlier,
                    moved > 0 ? later + 1 : later,
                    missed ? this.missed + 1 : this.missed);
        }
    }

    /** What the plan would do if it became the calendar's next version now. Nothing is changed. */
    @Transactional(readOnly = true)
    public Preview preview(Viewer by, String calendar, CalendarPlan plan) {
        VersionedCalendar current = calendars.calendar(calendar);
        BusinessCalendar tried = calendars.tried(by, current.name(), plan);
        VersionedCalendar next = new VersionedCalendar(calendar, TRIED, current.name(), plan, tried);
        Function<SlaSpan, BusinessCalendar> withTried =
                span -> span.calendarVersion() == TRIED ? tried : times.apply(span);
        Instant now = now();
        Preview preview = Preview.NONE;
        List<Long> portion = rows.counting(calendar, 0, PREVIEWED);
        while (!portion.isEmpty()) {
            for (SlaClock before : running(calendar, store.of(portion))) {
                preview = preview.and(before, recounted(before, next, now, withTried), now);
            }
            portion = rows.counting(calendar, portion.get(portion.size() - 1), PREVIEWED);
        }
        return preview;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(CalendarChanged event) {
        if (event.version() > 1) {
            lifecycles.start(DIAGRAM, event.calendar(), Map.of());
        }
    }

    /** Counts the next portion of promises by the current version; says whether there may be more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean next(String calendar) {
        VersionedCalendar current = calendars.calendar(calendar);
        List<Long> portion = rows.outdated(calendar, current.version(), PORTION);
        portion.forEach(ticket -> tickets.lock(new TicketNumber(ticket)));
        Map<Long, List<SlaClock>> clocks = store.of(portion);
        clocks.forEach((ticket, before) -> recount(new TicketNumber(ticket), before, current));
        return portion.size() == PORTION;
    }

    private void recount(TicketNumber number, List<SlaClock> before, VersionedCalendar current) {
        Instant now = now();
        List<SlaClock> after = new ArrayList<>();
        for (SlaClock promise : before) {
            SlaClock counted = counts(promise, current.id()) && isOutdated(promise, current)
                    ? recounted(promise, current, now, times)
                    : promise;
            if (!Objects.equals(counted.dueAt(), promise.dueAt())) {
                timeline.record(
                        Actor.PROCESS,
                        new PromiseRecounted(
                                number, promise.target(), counted.dueAt(), current.name(), current.version()));
            }
            after.add(counted);
        }
        settlement.settle(number, before, after);
    }

    private static List<SlaClock> running(String calendar, Map<Long, List<SlaClock>> clocks) {
        return clocks.values().stream()
                .flatMap(List::stream)
                .filter(promise -> counts(promise, calendar))
                .toList();
    }

    private static boolean counts(SlaClock promise, String calendar) {
        return promise.state() == State.RUNNING && promise.terms().calendar().equals(calendar);
    }

    private static boolean isOutdated(SlaClock promise, VersionedCalendar current) {
        return promise.spans().stream().anyMatch(span -> span.isOpen() && span.calendarVersion() < current.version());
    }

    private static SlaClock recounted(
            SlaClock promise, VersionedCalendar next, Instant now, Function<SlaSpan, BusinessCalendar> times) {
        return promise.turned(State.RUNNING, "calendar-changed", now, next).aimed(times);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
