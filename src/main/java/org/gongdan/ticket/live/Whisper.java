package org.gongdan.ticket.live;

/** What a node says to all nodes, itself among them. Worthless a few seconds later, hence never written down. */
public record Whisper(String words) {}
