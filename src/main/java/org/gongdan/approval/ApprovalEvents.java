package org.gongdan.approval;

import java.time.Instant;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** What can happen to approvals. */
public final class ApprovalEvents {

    private ApprovalEvents() {}

    /** {@code to} is asked to agree until then. */
    public record ApprovalAsked(TicketNumber ticket, String to, Instant answerBy) implements TicketEvent {}

    public record ApprovalReminded(TicketNumber ticket, String to) implements TicketEvent {}

    public record ApprovalGiven(TicketNumber ticket, String reason) implements TicketEvent {}

    public record ApprovalRefused(TicketNumber ticket, String reason) implements TicketEvent {}
}
