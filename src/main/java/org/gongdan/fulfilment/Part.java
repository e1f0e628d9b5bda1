package org.gongdan.fulfilment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one team does for a ticket. Done when it has an outcome; cancelled when the ticket ended before. */
public record Part(
        long id,
        @JsonIgnore long ticketId,
        String team,
        String what,
        @Nullable String agent,
        Instant dueAt,
        @Nullable String outcome,
        @Nullable String result,
        @Nullable Instant doneAt) {

    /** The same in other words. */
    Part told(String other) {
        return new Part(id, ticketId, team, other, agent, dueAt, outcome, result, doneAt);
    }
}
