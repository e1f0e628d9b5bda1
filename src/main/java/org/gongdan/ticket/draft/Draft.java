package org.gongdan.ticket.draft;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.gongdan.ticket.Conversation.Hindrance;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * What one agent wrote on one ticket and has not sent. {@code returned} says why a reply on its way came back;
 * {@code sendsAt} is when a reply on its way is sent, null while it is written.
 */
public record Draft(
        @JsonIgnore long id,
        TicketNumber ticket,
        @JsonIgnore String account,
        String author,
        Message.Kind kind,
        String body,
        boolean shared,
        @Nullable Hindrance returned,
        @JsonIgnore @Nullable Instant sendsAt,
        int version,
        Instant savedAt,
        List<File> files) {

    @JsonIgnore
    public boolean isOnItsWay() {
        return sendsAt != null;
    }

    /** A file that came back with a reply, or was kept with a draft; sent along with it. */
    public record File(long id, @JsonIgnore long draftId, String name, int size) {}
}
