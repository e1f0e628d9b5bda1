package org.gongdan.ticket.side;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/** A thread beside a ticket with one person outside; unread since an answer that nobody here has looked at. */
public record SideConversation(
        long id,
        @JsonIgnore long ticketId,
        String subject,
        String name,
        String email,
        String language,
        SideState state,
        boolean unread,
        @JsonIgnore String startedBy,
        String startedByName,
        Instant startedAt,
        Instant lastAt) {}
