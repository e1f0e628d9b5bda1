package org.gongdan.problem;

import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** What can happen to problems and their incidents beside the common life of a ticket. */
public final class ProblemEvents {

    private ProblemEvents() {}

    public record CauseFound(TicketNumber ticket, String cause) implements TicketEvent {}

    /** The solution of the problem is on its way to so many incidents. */
    public record IncidentsTold(TicketNumber ticket, int count) implements TicketEvent {}

    /** The problem behind this incident is solved: its customer is asked whether the solution works. */
    public record SolutionOffered(TicketNumber ticket, TicketNumber problem) implements TicketEvent {}
}
