package org.gongdan.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gongdan.process.Alarms;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what an event made of a ticket's clocks: the clocks, the due instants on the ticket, the one waiting alarm. */
@Component
class Settlement {

    /** Where the alarm waits while no clock has anything to say. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final ClockStore store;
    private final SpanTimes times;
    private final TicketProgress tickets;
    private final Alarms alarms;

    Settlement(ClockStore store, SpanTimes times, TicketProgress tickets, Alarms alarms) {
        this.store = store;
        this.times = times;
        this.tickets = tickets;
        this.alarms = alarms;
    }

    /** Derives the instants of the clocks that have changed and keeps them; says whether any has. */
    boolean settle(TicketNumber number, List<SlaClock> before, List<SlaClock> changed) {
        List<SlaClock> after = changed.stream()
                .map(promise -> before.contains(promise) ? promise : promise.aimed(times))
                .toList();
        if (after.equals(before)) {
            return false;
        }
        store.keep(number.id(), before, after);
        Dues dues = dues(after);
        if (!dues.equals(dues(before))) {
            tickets.promise(number, dues.firstResponse(), dues.nextResponse(), dues.resolution(), dues.atRisk());
        }
        if (!Objects.equals(alarm(before), alarm(after))) {
            alarms.rearm(number.toString(), Objects.requireNonNullElse(alarm(after), NEVER));
        }
        return true;
    }

    private static @Nullable Instant alarm(List<SlaClock> clocks) {
        return clocks.stream()
                .map(SlaClock::alarmAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Dues dues(List<SlaClock> clocks) {
        return new Dues(
                SlaClock.find(clocks, Target.FIRST_RESPONSE)
                        .map(SlaClock::dueAt)
                        .orElse(null),
                SlaClock.find(clocks, Target.NEXT_RESPONSE)
                        .filter(SlaClock::isOpen)
                        .map(SlaClock::dueAt)
                        .orElse(null),
                SlaClock.find(clocks, Target.RESOLUTION).map(SlaClock::dueAt).orElse(null),
                clocks.stream()
                        .map(clock -> clock.atRiskAt(times))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** What stands on the ticket's row. */
    private record Dues(
            @Nullable Instant firstResponse,
            @Nullable Instant nextResponse,
            @Nullable Instant resolution,
            @Nullable Instant atRisk) {}
}
