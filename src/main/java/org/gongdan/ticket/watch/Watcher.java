package org.gongdan.ticket.watch;

import java.time.Instant;

/** A colleague who watches a ticket. */
public record Watcher(String account, String name, Instant since) {}
