package org.gongdan.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongdan.calendar.BusinessCalendar;
import org.gongdan.calendar.VersionedCalendar;
import org.gongdan.core.Wire;
import org.gongdan.ticket.Status;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one promise. Its spans since {@code startedAt} are the truth; {@code alarmAt}, when somebody must look at
 * it next, and {@code dueAt} are derived from them, null while it stands still. A clock never changes: each method gives
 * the next one.
 */
public record SlaClock(
        Target target,
        State state,
        Terms terms,
        Instant startedAt,
        List<SlaSpan> spans,
        int told,
        @Nullable Instant alarmAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        @Nullable Instant metAt) {

    /** Running and paused may change into each other; met is kept, though a reopened ticket runs again. */
    public enum State implements Wire {
        RUNNING,
        PAUSED,
        MET,
        STOPPED
    }

    /** The one that counts for the target, if any does. */
    static Optional<SlaClock> find(List<SlaClock> clocks, Target target) {
        return clocks.stream().filter(clock -> clock.target() == target).findFirst();
    }

    /** A clock that begins at that instant, running or not. */
    static SlaClock begun(Target target, State state, Terms terms, Instant at, VersionedCalendar calendar) {
        SlaSpan span = new SlaSpan(state, "promised", calendar.id(), calendar.version(), at, null);
        return new SlaClock(target, state, terms, at, List.of(span), 0, null, null, null, null, null);
    }

    /** It still counts, or will once the wait is over. */
    public boolean isOpen() {
        return state == State.RUNNING || state == State.PAUSED;
    }

    /** The state it is in while the ticket has this status. */
    State stateIn(Status status) {
        return terms.pauses().contains(status) ? State.PAUSED : State.RUNNING;
    }

    Reckoning reckoning(Function<SlaSpan, BusinessCalendar> times) {
        return new Reckoning(terms.seconds(), spans, times);
    }

    /** Ends the open span; what runs or waits on begins another, counted by the given calendar. */
    SlaClock turned(State next, String reason, Instant now, VersionedCalendar calendar) {
        SlaClock ended = ended(next, now);
        List<SlaSpan> longer = new ArrayList<>(ended.spans);
        longer.add(new SlaSpan(next, reason, calendar.id(), calendar.version(), notBefore(now), null));
        return ended.with(next, List.copyOf(longer), null);
    }

    /** The same promise by another calendar from now on. */
    SlaClock countedBy(VersionedCalendar calendar, Instant now, Function<SlaSpan, BusinessCalendar> times) {
        Terms moved = new Terms(terms.seconds(), terms.levels(), terms.pauses(), calendar.id());
        return withTerms(moved)
                .turned(state, "promised-anew", now, calendar)
                .forgetting(times, now)
                .aimed(times);
    }

    /** Kept or given up. */
    SlaClock ended(State end, Instant now) {
        List<SlaSpan> closed = spans.stream()
                .map(span -> span.isOpen() ? span.endedAt(notBefore(now)) : span)
                .toList();
        return with(end, closed, end == State.MET ? now : null);
    }

    /** A node whose time is behind that of the node before it does not turn spans around: they follow each other. */
    private Instant notBefore(Instant now) {
        Instant last = spans.get(spans.size() - 1).fromAt();
        return now.isBefore(last) ? last.plus(1, ChronoUnit.MICROS) : now;
    }

    SlaClock withTerms(Terms changed) {
        return new SlaClock(
                target, state, changed, startedAt, spans, told, alarmAt, dueAt, warnedAt, breachedAt, metAt);
    }

    /** Somebody was told of this level, or nobody needs to be any more. */
    SlaClock told(int level, Instant now) {
        return new SlaClock(
                target,
                state,
                terms,
                startedAt,
                spans,
                level,
                alarmAt,
                dueAt,
                warnedAt == null ? now : warnedAt,
                breachedAt == null && level >= 100 ? now : breachedAt,
                metAt);
    }

    /** What was told under other terms is forgotten where it is still ahead under these. */
    SlaClock forgetting(Function<SlaSpan, BusinessCalendar> times, Instant now) {
        Reckoning reckoning = reckoning(times);
        int still = terms.levels().stream()
                .filter(level -> level <= told && isPast(reckoning.at(level), now))
                .reduce(0, Math::max);
        return new SlaClock(
                target,
                state,
                terms,
                startedAt,
                spans,
                still,
                alarmAt,
                dueAt,
                still == 0 ? null : warnedAt,
                isPast(reckoning.dueAt(), now) ? breachedAt : null,
                metAt);
    }

    /** When somebody is warned first; null while it stands still or nobody owes it any more. */
    @Nullable
    Instant atRiskAt(Function<SlaSpan, BusinessCalendar> times) {
        return state == State.RUNNING ? reckoning(times).at(terms.levels().get(0)) : null;
    }

    /** The highest level reached by now that nobody was told of; 0 when there is none. */
    int untold(Function<SlaSpan, BusinessCalendar> times, Instant now) {
        Reckoning reckoning = reckoning(times);
        return terms.levels().stream()
                .filter(level -> level > told && isPast(reckoning.at(level), now))
                .reduce(0, Math::max);
    }

    /** With its instants derived anew; what is over keeps the instant it was due. */
    SlaClock aimed(Function<SlaSpan, BusinessCalendar> times) {
        Reckoning reckoning = reckoning(times);
        Instant alarm = state != State.RUNNING
                ? null
                : terms.levels().stream()
                        .filter(level -> level > told)
                        .findFirst()
                        .map(reckoning::at)
                        .orElse(null);
        Instant due = isOpen() ? reckoning.dueAt() : dueAt;
        return new SlaClock(target, state, terms, startedAt, spans, told, alarm, due, warnedAt, breachedAt, metAt);
    }

    private SlaClock with(State next, List<SlaSpan> changed, @Nullable Instant met) {
        return new SlaClock(target, next, terms, startedAt, changed, told, alarmAt, dueAt, warnedAt, breachedAt, met);
    }

    private static boolean isPast(@Nullable Instant at, Instant now) {
        return at != null && !at.isAfter(now);
    }
}
