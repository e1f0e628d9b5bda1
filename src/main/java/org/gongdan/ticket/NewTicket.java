package org.gongdan.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody asks for. The requester is the one who asks unless staff asks for a customer by mail address. */
public record NewTicket(
        Type type,
        String subject,
        String description,
        Impact impact,
        Urgency urgency,
        @Nullable Instant expectedAt,
        @Nullable String requesterEmail,
        List<NewAttachment> attachments) {

    public NewTicket {
        attachments = List.copyOf(attachments);
    }
}
