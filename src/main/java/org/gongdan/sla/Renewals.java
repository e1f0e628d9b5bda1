package org.gongdan.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.calendar.CalendarAssigned;
import org.gongdan.calendar.CalendarFacts;
import org.gongdan.calendar.CalendarUser;
import org.gongdan.calendar.CalendarUses;
import org.gongdan.calendar.Calendars;
import org.gongdan.calendar.VersionedCalendar;
import org.gongdan.customer.AgreementChanged;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Lifecycles;
import org.gongdan.sla.Recounts.Preview;
import org.gongdan.sla.SlaClock.State;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of open promises when somebody is served by another agreement, or counted by another calendar: they are
 * promised anew in the background. Time that was used stays used.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Renewals {

    private static final String DIAGRAM = "promise-renewal";
    private static final int PORTION = 200;
    private static final int PREVIEWED = 2_000;

    private final SlaRows rows;
    private final ClockStore store;
    private final SpanTimes times;
    private final SlaClocks clocks;
    private final Calendars calendars;
    private final TicketProgress tickets;
    private final Lifecycles lifecycles;
    private final Clock clock;

    Renewals(
            SlaRows rows,
            ClockStore store,
            SpanTimes times,
            SlaClocks clocks,
            Calendars calendars,
            TicketProgress tickets,
            Lifecycles lifecycles,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.times = times;
        this.clocks = clocks;
        this.calendars = calendars;
        this.tickets = tickets;
        this.lifecycles = lifecycles;
        this.clock = clock;
    }

    /**
     * How many running promises would count by another calendar, were it assigned so, and how many of them would fall due
     * earlier, later, or be missed already. Nothing is changed; what a changed table would promise is not asked.
     */
    @Transactional(readOnly = true)
    public Preview preview(Viewer by, CalendarUser kind, String subject, @Nullable String calendar) {
        CalendarUses uses = calendars.tried(by, kind, subject, calendar);
        Map<String, VersionedCalendar> known = new HashMap<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Preview preview = Preview.NONE;
        List<Long> portion = rows.concerned(kind.wire(), subject, 0, PREVIEWED);
        while (!portion.isEmpty()) {
            for (Move move : moves(portion, uses)) {
                VersionedCalendar next = known.computeIfAbsent(move.calendar(), calendars::calendar);
                preview = preview.and(move.promise(), move.promise().countedBy(next, now, times), now);
            }
            portion = rows.concerned(kind.wire(), subject, portion.get(portion.size() - 1), PREVIEWED);
        }
        return preview;
    }

    /** The running promises of these tickets that would count by another calendar than they do. */
    private List<Move> moves(List<Long> portion, CalendarUses uses) {
        Map<TicketNumber, List<SlaClock>> running = new HashMap<>();
        store.of(portion)
                .forEach((ticket, promises) -> running.put(
                        new TicketNumber(ticket),
                        promises.stream()
                                .filter(promise -> promise.state() == State.RUNNING)
                                .toList()));
        running.values().removeIf(List::isEmpty);
        if (running.isEmpty()) {
            return List.of();
        }
        Map<TicketNumber, Ticket> about = tickets.tickets(running.keySet());
        Map<TicketNumber, Map<String, Object>> asked = new HashMap<>();
        running.keySet().forEach(number -> asked.put(number, Map.of()));
        List<Move> moves = new ArrayList<>();
        tickets.consider(Promising.TABLE, asked).forEach((number, decided) -> {
            String named = decided.text("calendar");
            String next = named.equals(Promising.USUAL) ? uses.counting(facts(about.get(number))) : named;
            running.get(number).stream()
                    .filter(promise -> !promise.terms().calendar().equals(next))
                    .forEach(promise -> moves.add(new Move(promise, next)));
        });
        return moves;
    }

    private static CalendarFacts facts(Ticket ticket) {
        return new CalendarFacts(ticket.tier(), ticket.organisationId(), ticket.team());
    }

    private record Move(SlaClock promise, String calendar) {}

    @EventListener
    public void begin(CalendarAssigned event) {
        begin(event.kind().wire(), event.subject());
    }

    @EventListener
    public void begin(AgreementChanged event) {
        begin(event.kind().wire(), String.valueOf(event.id()));
    }

    private void begin(String kind, String subject) {
        if (!rows.concerned(kind, subject, 0, 1).isEmpty()) {
            lifecycles.start(DIAGRAM, kind + " " + subject, Map.of());
        }
    }

    /**
     * Promises the next portion of tickets after {@code after} anew; {@code whose} is what the instance is named by. Tells
     * the last ticket of the portion, null when there is no more.
     */
    public @Nullable Long next(String whose, long after) {
        String[] parts = whose.split(" ", 2);
        List<Long> portion = rows.concerned(parts[0], parts[1], after, PORTION);
        for (long ticket : portion) {
            TicketNumber number = new TicketNumber(ticket);
            tickets.lock(number);
            clocks.renew(number);
        }
        return portion.size() < PORTION ? null : portion.get(PORTION - 1);
    }
}
