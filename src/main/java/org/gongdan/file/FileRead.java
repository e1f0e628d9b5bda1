package org.gongdan.file;

import org.gongdan.ticket.TicketNumber;

/** A file of the ticket was read, and said something. */
public record FileRead(TicketNumber ticket) {}
