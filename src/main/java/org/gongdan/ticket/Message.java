package org.gongdan.ticket;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.gongdan.core.Wire;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the conversation. Notes are internal: customers never get them. The ticket is where it was written, which
 * may have been merged since.
 */
public record Message(
        long id,
        TicketNumber ticket,
        Kind kind,
        @JsonIgnore @Nullable String author,
        String authorName,
        boolean fromCustomer,
        Channel channel,
        String body,
        Instant createdAt,
        @Nullable Held held,
        List<Attachment> attachments) {

    /** A reply that does not go out at once: it waits, came back to its author, or was released and stands as a reply now. */
    public enum Held implements Wire {
        WAITING,
        RETURNED,
        RELEASED
    }

    /** The request itself, a public reply of either side, or an internal note. */
    public enum Kind implements Wire {
        REQUEST,
        REPLY,
        NOTE
    }

    /** A file of a message without its bytes. */
    public record Attachment(long id, @JsonIgnore long messageId, String name, String contentType, int size) {}

    /** A file with its bytes; serve it as a download, never inline. */
    public record File(String name, String contentType, byte[] content) {}
}
