package org.gongdan.guidance;

import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** What can happen to the checklist of a step; {@code reason} is the item's text as the diagram has it. */
public final class GuidanceEvents {

    private GuidanceEvents() {}

    public record StepItemTicked(TicketNumber ticket, String activity, String reason) implements TicketEvent {}

    public record StepItemUnticked(TicketNumber ticket, String activity, String reason) implements TicketEvent {}
}
