package org.gongdan.ticket.side;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.gongdan.core.Wire;
import org.jspecify.annotations.Nullable;

/** One message of a side conversation; without an author it came from outside. */
public record SideMessage(
        long id,
        @JsonIgnore @Nullable String author,
        String authorName,
        String body,
        Instant createdAt,
        @Nullable Delivery delivery,
        List<SideFile> files) {

    @JsonProperty
    public boolean fromOutside() {
        return author == null;
    }

    /** Of what we write: on its way, taken by the mail server, or refused by it for good. */
    public enum Delivery implements Wire {
        QUEUED,
        SENT,
        UNDELIVERABLE
    }

    /** A file without its bytes. */
    public record SideFile(long id, @JsonIgnore long messageId, String name, String contentType, int size) {}
}
