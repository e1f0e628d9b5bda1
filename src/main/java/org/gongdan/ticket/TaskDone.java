package org.gongdan.ticket;

/** Somebody completes a task through one of our own doors, before it counts: a listener that throws keeps it open. */
public record TaskDone(Actor actor, TicketNumber ticket, String task, String activity) {}
