package org.gongdan.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for. The requester is the one who asks unless staff asks for a customer by mail address. With a category, as of a
 * template, no table sorts the ticket.
 */
public record NewTicket(
        Type type,
        String subject,
        String description,
        Impact impact,
        Urgency urgency,
        @Nullable Instant expectedAt,
        @Nullable String requesterEmail,
        List<NewAttachment> attachments,
        Attributes attributes,
        @Nullable String category) {

    public NewTicket {
        attachments = List.copyOf(attachments);
    }

    /** Of a type that asks nothing beyond the common fields. */
    public NewTicket(
            Type type,
            String subject,
            String description,
            Impact impact,
            Urgency urgency,
            @Nullable Instant expectedAt,
            @Nullable String requesterEmail,
            List<NewAttachment> attachments) {
        this(type, subject, description, impact, urgency, expectedAt, requesterEmail, attachments, Attributes.NONE);
    }

    /** That a table sorts. */
    public NewTicket(
            Type type,
            String subject,
            String description,
            Impact impact,
            Urgency urgency,
            @Nullable Instant expectedAt,
            @Nullable String requesterEmail,
            List<NewAttachment> attachments,
            Attributes attributes) {
        this(type, subject, description, impact, urgency, expectedAt, requesterEmail, attachments, attributes, null);
    }

    public NewTicket sorted(@Nullable String into) {
        return new NewTicket(
                type, subject, description, impact, urgency, expectedAt, requesterEmail, attachments, attributes, into);
    }
}
