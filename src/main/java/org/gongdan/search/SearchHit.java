package org.gongdan.search;

import org.gongdan.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** A ticket that was found: its subject with the words marked, and the piece of its conversation that tells why. */
public record SearchHit(
        Ticket ticket, Snippet subject, @Nullable Snippet snippet) {}
