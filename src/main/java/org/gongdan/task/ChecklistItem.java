package org.gongdan.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing to tick off; done when somebody has. */
public record ChecklistItem(
        long id,
        @JsonIgnore long ticketId,
        String what,
        @Nullable String doneBy,
        @Nullable Instant doneAt) {

    @JsonProperty
    public boolean done() {
        return doneAt != null;
    }

    /** The same in other words. */
    ChecklistItem told(String other) {
        return new ChecklistItem(id, ticketId, other, doneBy, doneAt);
    }
}
