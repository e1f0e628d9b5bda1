package org.gongdan.sla;

import java.time.Instant;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** What can happen to promises. */
public final class SlaEvents {

    private SlaEvents() {}

    public record PromiseMade(TicketNumber ticket, Target target, Instant dueAt) implements TicketEvent {}

    public record PromiseKept(TicketNumber ticket, Target target) implements TicketEvent {}

    public record PromiseAtRisk(TicketNumber ticket, Target target, Instant dueAt) implements TicketEvent {}

    public record PromiseBroken(TicketNumber ticket, Target target, Instant dueAt) implements TicketEvent {}

    public record ClocksPaused(TicketNumber ticket) implements TicketEvent {}

    public record ClocksResumed(TicketNumber ticket) implements TicketEvent {}
}
