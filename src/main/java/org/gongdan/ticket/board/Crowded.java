package org.gongdan.ticket.board;

import java.time.Instant;

/** A step of a diagram, in the words of who asks: how many tickets wait there, and since when the first one does. */
public record Crowded(String step, long tickets, Instant since) {}
