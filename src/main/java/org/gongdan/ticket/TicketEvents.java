package org.gongdan.ticket;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.gongdan.process.Decisions;
import org.jspecify.annotations.Nullable;

/** What can happen to a ticket in this module; features add their own events. */
public final class TicketEvents {

    private TicketEvents() {}

    public record TicketOpened(TicketNumber ticket, Type type) implements TicketEvent {}

    public record CustomerReplied(TicketNumber ticket, long message) implements TicketEvent {}

    public record AgentReplied(TicketNumber ticket, long message) implements TicketEvent {}

    public record NoteAdded(TicketNumber ticket, long message) implements TicketEvent {}

    /** Words of an agent in training, or of another whom a gate holds back, wait for approval. */
    public record ReplyHeld(TicketNumber ticket, long message) implements TicketEvent {}

    /** A table decided; everything the page needs to tell why. */
    public record TableDecided(
            TicketNumber ticket,
            String table,
            String name,
            int version,
            Map<String, Object> inputs,
            List<Decisions.Rule> rules,
            List<Decisions.NearMiss> misses,
            Map<String, Object> outputs,
            Map<String, String> labels)
            implements TicketEvent {}

    public record TicketTriaged(TicketNumber ticket, String category, Impact impact, Urgency urgency)
            implements TicketEvent {}

    public record TicketAssigned(
            TicketNumber ticket,
            @Nullable String from,
            @Nullable String to) implements TicketEvent {}

    public record TicketTransferred(
            TicketNumber ticket, @Nullable String from, String to, String reason) implements TicketEvent {}

    /** Within its team, from one agent (or the queue) to another. */
    public record TicketHandedOver(
            TicketNumber ticket, @Nullable String from, String to, String reason) implements TicketEvent {}

    public record TicketPaused(TicketNumber ticket, Status status, String reason) implements TicketEvent {}

    public record TicketResumed(TicketNumber ticket) implements TicketEvent {}

    /** Somebody asked to raise the ticket; the diagram does it. */
    public record EscalationAsked(TicketNumber ticket, String reason) implements TicketEvent {}

    public record TicketEscalated(TicketNumber ticket, int level, Priority priority, String reason)
            implements TicketEvent {}

    public record TicketWithdrawn(TicketNumber ticket, String reason) implements TicketEvent {}

    /** The customer asks to hurry, for the how manieth time; {@code told} is the last of the chain of people who hear of it. */
    public record TicketUrged(TicketNumber ticket, int count, String told, String reason) implements TicketEvent {}

    public record TicketMerged(TicketNumber ticket, TicketNumber into, String reason) implements TicketEvent {}

    /** The other side of {@link TicketMerged}: this ticket goes on for both. */
    public record TicketAbsorbed(TicketNumber ticket, TicketNumber merged, String reason) implements TicketEvent {}

    /** An event of a diagram that needs nothing but a reason; it is known by the name of its message. */
    public record MomentTold(
            @JsonIgnore TicketNumber ticket, @JsonIgnore String event, String reason) implements TicketEvent {
        @Override
        public String kind() {
            return event;
        }
    }

    /** The message holds the solution's words; null where the agent wrote none. */
    public record SolutionProposed(
            TicketNumber ticket,
            @Nullable Long message,
            @Nullable String resolutionCode) implements TicketEvent {}

    /** The customer said nothing for the working days of grace: the solution counts as accepted. */
    public record SilenceTaken(TicketNumber ticket) implements TicketEvent {}

    /** No word about the solution yet: the customer is asked once more. */
    public record CustomerReminded(TicketNumber ticket) implements TicketEvent {}

    /** Somebody wants a closed ticket opened again; the diagram does it. */
    public record ReopeningAsked(TicketNumber ticket, String reason) implements TicketEvent {}

    public record TicketReopened(TicketNumber ticket) implements TicketEvent {}

    public record TicketClosed(TicketNumber ticket, String how) implements TicketEvent {}

    /** The life of the ticket goes on in the diagram of another type; whatever the old one waited for is off. */
    public record TypeChanged(TicketNumber ticket, Type before, Type type) implements TicketEvent {}

    /** Somebody had the answer to a confidential question shown. */
    public record ConfidentialShown(TicketNumber ticket, String field) implements TicketEvent {}

    /** Facts edited by hand: field to its new value, and to the one before where there was one. */
    public record TicketChanged(TicketNumber ticket, Map<String, Object> changes, Map<String, Object> before)
            implements TicketEvent {}
}
