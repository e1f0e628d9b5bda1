package org.gongdan.sla;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.core.Wire;
import org.gongdan.sla.SlaRows.ClockRow;
import org.gongdan.sla.SlaRows.SpanRow;
import org.gongdan.ticket.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the clocks of tickets with their spans, and writes what has changed of them in one statement. */
@Component
class ClockStore {

    /** Tickets whose alarms are raised at once. */
    private static final int TOGETHER = 100;

    private final SlaRows rows;
    private final ObjectMapper json;

    ClockStore(SlaRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    List<SlaClock> of(long ticket) {
        return of(List.of(ticket)).getOrDefault(ticket, List.of());
    }

    /** By ticket; a ticket without promises is missing. */
    Map<Long, List<SlaClock>> of(Collection<Long> tickets) {
        String ids = ids(tickets);
        List<ClockRow> clocks = rows.clocks(ids);
        if (clocks.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<SpanRow>> spans = rows.spans(ids).stream().collect(Collectors.groupingBy(SpanRow::clockId));
        return clocks.stream()
                .collect(Collectors.groupingBy(
                        ClockRow::ticketId,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                row -> clock(row, spans.getOrDefault(row.id(), List.of())), Collectors.toList())));
    }

    private static String ids(Collection<Long> tickets) {
        return tickets.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Nullable
    Instant nextAlarm(long ticket, Instant now) {
        return rows.nextAlarm(ticket, now).orElse(null);
    }

    /** This ticket and others whose alarm rings too and that nobody else has in hand; they are kept from everybody else. */
    List<Long> ringing(long ticket, Instant now) {
        List<Long> ringing = new ArrayList<>(rows.ringing(ticket, now, TOGETHER));
        ringing.add(0, ticket);
        return rows.stillRinging(ids(ringing), now);
    }

    /** Writes those of {@code after} that are not as they were. */
    void keep(long ticket, List<SlaClock> before, List<SlaClock> after) {
        keep(changes(ticket, before, after));
    }

    void keep(List<Change> changes) {
        if (!changes.isEmpty()) {
            rows.keep(write(changes));
        }
    }

    List<Change> changes(long ticket, List<SlaClock> before, List<SlaClock> after) {
        List<Change> changes = new ArrayList<>();
        for (SlaClock clock : after) {
            if (!before.contains(clock)) {
                changes.add(Change.of(ticket, spansBefore(before, clock), clock));
            }
        }
        return changes;
    }

    private static List<SlaSpan> spansBefore(List<SlaClock> before, SlaClock clock) {
        return before.stream()
                .filter(old -> old.target() == clock.target())
                .flatMap(old -> old.spans().stream())
                .toList();
    }

    private static SlaClock clock(ClockRow row, List<SpanRow> spans) {
        return new SlaClock(
                row.target(),
                row.state(),
                new Terms(row.targetSeconds(), levels(row.levels()), statuses(row.pauses()), row.calendar()),
                row.startedAt(),
                spans.stream().map(ClockStore::span).toList(),
                row.told(),
                row.alarmAt(),
                row.dueAt(),
                row.warnedAt(),
                row.breachedAt(),
                row.metAt());
    }

    private static SlaSpan span(SpanRow row) {
        return new SlaSpan(row.state(), row.reason(), row.calendar(), row.calendarVersion(), row.fromAt(), row.toAt());
    }

    /** "50, 80" as numbers. */
    static List<Integer> levels(String list) {
        return parts(list).map(Integer::valueOf).toList();
    }

    /** "pending, on-hold" as statuses. */
    static Set<Status> statuses(String list) {
        return parts(list).map(status -> Wire.of(Status.class, status)).collect(Collectors.toSet());
    }

    private static Stream<String> parts(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private String write(List<Change> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A clock as it is now, the end of the span that ended, and the span that began, if any did. */
    record Change(
            long ticket,
            Target target,
            SlaClock.State state,
            long seconds,
            String levels,
            String pauses,
            String calendar,
            Instant startedAt,
            int told,
            @Nullable Instant alarmAt,
            @Nullable Instant dueAt,
            @Nullable Instant warnedAt,
            @Nullable Instant breachedAt,
            @Nullable Instant metAt,
            @Nullable Instant endedAt,
            SlaClock.@Nullable State spanState,
            @Nullable String spanReason,
            @Nullable String spanCalendar,
            @Nullable Integer spanVersion,
            @Nullable Instant spanFrom,
            @Nullable Instant spanTo) {

        static Change of(long ticket, List<SlaSpan> before, SlaClock clock) {
            SlaSpan last = clock.spans().get(clock.spans().size() - 1);
            SlaSpan begun = before.stream().anyMatch(last::isSameAs) ? null : last;
            return new Change(
                    ticket,
                    clock.target(),
                    clock.state(),
                    clock.terms().seconds(),
                    clock.terms().levels().stream().map(String::valueOf).collect(Collectors.joining(",")),
                    clock.terms().pauses().stream().map(Status::wire).sorted().collect(Collectors.joining(",")),
                    clock.terms().calendar(),
                    clock.startedAt(),
                    clock.told(),
                    clock.alarmAt(),
                    clock.dueAt(),
                    clock.warnedAt(),
                    clock.breachedAt(),
                    clock.metAt(),
                    ended(before, clock.spans()),
                    begun == null ? null : begun.state(),
                    begun == null ? null : begun.reason(),
                    begun == null ? null : begun.calendar(),
                    begun == null ? null : begun.calendarVersion(),
                    begun == null ? null : begun.fromAt(),
                    begun == null ? null : begun.toAt());
        }

        private static @Nullable Instant ended(List<SlaSpan> before, List<SlaSpan> after) {
            return before.stream()
                    .filter(SlaSpan::isOpen)
                    .flatMap(open -> after.stream().filter(open::isSameAs))
                    .map(SlaSpan::toAt)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }
}
