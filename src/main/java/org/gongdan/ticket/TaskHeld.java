package org.gongdan.ticket;

/** What somebody wrote in a step is about to be held back; a listener that throws tells them now what the step lacks. */
public record TaskHeld(TicketNumber ticket, String task) {}
