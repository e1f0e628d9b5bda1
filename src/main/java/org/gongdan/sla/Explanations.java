package org.gongdan.sla;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongdan.calendar.Calendars;
import org.gongdan.calendar.VersionedCalendar;
import org.gongdan.identity.Viewer;
import org.gongdan.sla.Explanation.Stretch;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever may see a ticket why its promises are due when they are. */
@Component
@Transactional(readOnly = true)
public class Explanations {

    private final ClockStore store;
    private final SpanTimes times;
    private final Calendars calendars;
    private final Tickets tickets;
    private final Clock clock;

    Explanations(ClockStore store, SpanTimes times, Calendars calendars, Tickets tickets, Clock clock) {
        this.store = store;
        this.times = times;
        this.calendars = calendars;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** One for each promise of the ticket, in the order they were made. */
    public List<Explanation> of(Viewer viewer, TicketNumber number) {
        Instant now = clock.instant();
        long ticket = tickets.find(viewer, number).id();
        return store.of(ticket).stream().map(promise -> explain(promise, now)).toList();
    }

    private Explanation explain(SlaClock promise, Instant now) {
        return new Explanation(
                promise.target(),
                promise.state(),
                promise.startedAt(),
                promise.atRiskAt(times),
                promise.dueAt(),
                promise.breachedAt(),
                promise.terms().seconds(),
                promise.reckoning(times).used(now).toSeconds(),
                promise.spans().stream().map(span -> stretch(span, now)).toList());
    }

    private Stretch stretch(SlaSpan span, Instant now) {
        VersionedCalendar calendar = calendars.calendar(span.calendar(), span.calendarVersion());
        Instant to = Objects.requireNonNullElse(span.toAt(), now);
        Duration used = span.isRunning() ? calendar.time().between(span.fromAt(), to) : Duration.ZERO;
        return new Stretch(
                span.state(),
                span.reason(),
                calendar.id(),
                calendar.version(),
                calendar.name(),
                span.fromAt(),
                to,
                used.toSeconds());
    }
}
