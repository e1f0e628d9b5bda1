package org.gongdan.ticket;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One ticket as its row stands: what is. What comes next is asked of its process. Category, priority, team and due
 * dates are null until the tables have spoken. Escalations raise the priority and leave the one that was decided.
 */
@JsonPropertyOrder("number")
public record Ticket(
        @JsonIgnore long id,
        Type type,
        Status status,
        String subject,
        String language,
        Channel channel,
        Impact impact,
        Urgency urgency,
        @Nullable Priority priority,
        @JsonIgnore @Nullable Priority decidedPriority,
        boolean priorityByHand,
        @Nullable String category,
        @Nullable String team,
        @Nullable String assignee,
        @Nullable String assigneeName,
        @JsonIgnore long requesterId,
        String requesterName,
        String requesterEmail,
        @JsonIgnore @Nullable String requesterAccount,
        @JsonIgnore @Nullable Long organisationId,
        @Nullable String organisationName,
        String tier,
        @Nullable Instant expectedAt,
        @Nullable Instant firstResponseDue,
        @Nullable Instant firstRespondedAt,
        @Nullable Instant nextResponseDue,
        @Nullable Instant resolutionDue,
        @Nullable Instant atRiskAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable String resolutionCode,
        int escalationLevel,
        int hops,
        int returns,
        int urges,
        @Nullable Instant urgedAt,
        @JsonIgnore @Nullable Long mergedIntoId,
        Attributes attributes,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** The same without these answers. */
    Ticket without(Set<String> keys) {
        return new Ticket(
                id,
                type,
                status,
                subject,
                language,
                channel,
                impact,
                urgency,
                priority,
                decidedPriority,
                priorityByHand,
                category,
                team,
                assignee,
                assigneeName,
                requesterId,
                requesterName,
                requesterEmail,
                requesterAccount,
                organisationId,
                organisationName,
                tier,
                expectedAt,
                firstResponseDue,
                firstRespondedAt,
                nextResponseDue,
                resolutionDue,
                atRiskAt,
                resolvedAt,
                closedAt,
                resolutionCode,
                escalationLevel,
                hops,
                returns,
                urges,
                urgedAt,
                mergedIntoId,
                attributes.without(keys),
                version,
                createdAt,
                updatedAt);
    }

    @JsonProperty
    public TicketNumber number() {
        return new TicketNumber(id);
    }

    /** The ticket in which this one goes on. */
    @JsonProperty
    public @Nullable TicketNumber mergedInto() {
        return mergedIntoId == null ? null : new TicketNumber(mergedIntoId);
    }

    @JsonIgnore
    public boolean isClosed() {
        return status == Status.CLOSED;
    }

    /** The instant the next promise falls due: the first response while it is owed, then the next one or the resolution. */
    @JsonIgnore
    public @Nullable Instant nextDue() {
        if (status == Status.RESOLVED || isClosed()) {
            return null;
        }
        if (firstRespondedAt == null && firstResponseDue != null) {
            return firstResponseDue;
        }
        boolean answerFirst =
                nextResponseDue != null && (resolutionDue == null || nextResponseDue.isBefore(resolutionDue));
        return answerFirst ? nextResponseDue : resolutionDue;
    }
}
