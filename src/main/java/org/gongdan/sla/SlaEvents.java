package org.gongdan.sla;

import java.time.Instant;
import java.util.List;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/** What can happen to promises. */
public final class SlaEvents {

    private SlaEvents() {}

    /** Null: the clock stands still, so nobody knows when it is due. */
    public record PromiseMade(
            TicketNumber ticket, Target target, @Nullable Instant dueAt) implements TicketEvent {}

    public record PromiseKept(TicketNumber ticket, Target target) implements TicketEvent {}

    /** So many percent of the target are used; {@code told} are the roles the table names: agent, lead, manager. */
    public record PromiseAtRisk(TicketNumber ticket, Target target, Instant dueAt, int percent, List<String> told)
            implements Alarm {}

    /** Missed just now (100 percent), or missed still. */
    public record PromiseBroken(TicketNumber ticket, Target target, Instant dueAt, int percent, List<String> told)
            implements Alarm {}

    /** Of which somebody is told. */
    public sealed interface Alarm extends TicketEvent {

        Target target();

        List<String> told();
    }

    /** Those that came at one instant, so that nobody is told of each alone. On timelines they stand one by one. */
    public record AlarmsRaised(List<Alarm> alarms) {}

    /** The calendar has changed, and with it when this is due. */
    public record PromiseRecounted(
            TicketNumber ticket, Target target, @Nullable Instant dueAt, String calendar, int version)
            implements TicketEvent {}

    public record ClocksPaused(TicketNumber ticket) implements TicketEvent {}

    public record ClocksResumed(TicketNumber ticket) implements TicketEvent {}
}
