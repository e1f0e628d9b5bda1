package org.gongdan.training;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/** Words that wait for approval; with the open step whose solution they are, where they are one. */
public record HeldReply(
        @JsonIgnore long id,
        @JsonIgnore long ticketId,
        @JsonIgnore long messageId,
        String author,
        @JsonIgnore String channel,
        @Nullable String taskId,
        @JsonIgnore String answers,
        Instant heldAt,
        @JsonIgnore @Nullable String decidedBy) {

    @JsonProperty
    public TicketNumber ticket() {
        return new TicketNumber(ticketId);
    }
}
