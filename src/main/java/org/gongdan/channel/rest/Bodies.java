package org.gongdan.channel.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.gongdan.core.Fields;
import org.gongdan.ticket.Attributes;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.jspecify.annotations.Nullable;

/** What callers send, as texts: whatever is wrong is said for all fields at once. */
final class Bodies {

    private Bodies() {}

    @Schema(name = "NewTicket")
    record OpenTicket(
            @Schema(allowableValues = {"question", "incident", "service-request", "problem", "complaint", "task"})
            @Nullable
            String type,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200) @Nullable
            String subject,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 20000) @Nullable
            String description,

            @Schema(allowableValues = {"user", "team", "site", "organisation"}) @Nullable
            String impact,

            @Schema(allowableValues = {"low", "normal", "high", "critical"}) @Nullable
            String urgency,

            @Schema(format = "date-time") @Nullable String expectedAt,

            @Schema(description = "Staff only: ask for this customer.") @Nullable
            String requesterEmail,

            @Nullable List<File> attachments,

            @Schema(
                    description = "What this type is asked beyond the common fields, by the keys of its form.",
                    example = "{}")
            @Nullable
            Map<String, Object> attributes,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        NewTicket read() {
            Fields fields = new Fields().unknown(unknown);
            NewTicket ticket = new NewTicket(
                    fields.choice("type", type, Type.class, Type.INCIDENT),
                    fields.text("subject", subject),
                    fields.text("description", description),
                    fields.choice("impact", impact, Impact.class, Impact.USER),
                    fields.choice("urgency", urgency, Urgency.class, Urgency.NORMAL),
                    fields.instant("expectedAt", expectedAt),
                    requesterEmail,
                    File.read(attachments),
                    attributes == null ? Attributes.NONE : new Attributes(attributes));
            fields.refuse();
            return ticket;
        }
    }

    /** A file; the content is Base64. */
    @Schema(name = "NewFile")
    record File(@Nullable String name, @Nullable String contentType, byte @Nullable [] content) {

        static List<NewAttachment> read(@Nullable List<File> files) {
            return files == null
                    ? List.of()
                    : files.stream().map(File::attachment).toList();
        }

        private NewAttachment attachment() {
            return new NewAttachment(
                    name == null ? "" : name,
                    contentType == null ? "application/octet-stream" : contentType,
                    content == null ? new byte[0] : content);
        }
    }

    @Schema(name = "NewMessage")
    record Say(
            @Schema(allowableValues = {"reply", "note"}) @Nullable
            String kind,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 20000) @Nullable
            String body,

            @Nullable List<File> attachments,
            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        Message.Kind kindOr(Message.Kind otherwise) {
            Fields fields = new Fields().unknown(unknown);
            Message.Kind read = fields.choice("kind", kind, Message.Kind.class, otherwise);
            fields.text("body", body);
            fields.refuse();
            return read;
        }
    }

    @Schema(name = "TicketChange")
    record Change(
            @Nullable String subject,
            @Nullable String category,
            @Schema(format = "date-time") @Nullable String expectedAt,

            @Schema(
                    description = "Another lifecycle may belong to it; the ticket moves there with all its history.",
                    allowableValues = {"question", "incident", "service-request", "problem", "complaint", "task"})
            @Nullable
            String type,

            @Schema(allowableValues = {"user", "team", "site", "organisation"}) @Nullable
            String impact,

            @Schema(allowableValues = {"low", "normal", "high", "critical"}) @Nullable
            String urgency,

            @Schema(
                    description = "Stands until impact or urgency is changed.",
                    allowableValues = {"low", "normal", "high", "critical"})
            @Nullable
            String priority,

            @Schema(
                    description =
                            "Answers to the type's own questions, by the keys of its form, which checks them. Those "
                                    + "named are corrected, null takes an answer away, all others stay.",
                    example = "{}")
            @Nullable
            Map<String, Object> attributes,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        TicketChange read() {
            Fields fields = new Fields().unknown(unknown);
            TicketChange change = new TicketChange(
                    subject,
                    category,
                    fields.instant("expectedAt", expectedAt),
                    fields.choice("type", type, Type.class),
                    fields.choice("impact", impact, Impact.class),
                    fields.choice("urgency", urgency, Urgency.class),
                    fields.choice("priority", priority, Priority.class),
                    attributes == null ? Map.of() : attributes);
            fields.refuse();
            return change;
        }
    }

    @Schema(name = "Assignee", description = "An agent of the ticket's team, or null to give the task back.")
    record Assignee(@Nullable String assignee) {}
}
