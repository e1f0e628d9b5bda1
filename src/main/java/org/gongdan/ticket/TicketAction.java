package org.gongdan.ticket;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person can do to a ticket at any time the diagram waits for it. The event is the BPMN message; the diagram
 * decides whether the action is offered. Events without a shape of their own need a reason only: {@link Tell}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event", visible = true, defaultImpl = TicketAction.Tell.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = TicketAction.Pause.class, name = "TicketPaused"),
    @JsonSubTypes.Type(value = TicketAction.Resume.class, name = "TicketResumed"),
    @JsonSubTypes.Type(value = TicketAction.Transfer.class, name = "TicketTransferred"),
    @JsonSubTypes.Type(value = TicketAction.Escalate.class, name = "TicketEscalated"),
    @JsonSubTypes.Type(value = TicketAction.Withdraw.class, name = "TicketWithdrawn"),
    @JsonSubTypes.Type(value = TicketAction.Reopen.class, name = "TicketReopened"),
    @JsonSubTypes.Type(value = TicketAction.Merge.class, name = "TicketMerged"),
    @JsonSubTypes.Type(value = TicketAction.Urge.class, name = "TicketUrged")
})
@JsonIgnoreProperties("event")
public sealed interface TicketAction {

    /** The most a reason may hold, in characters. */
    int REASON = 2_000;

    String event();

    String reason();

    /** The other tickets that are concerned: seen by whoever acts, and locked together with the first, in one order. */
    default List<TicketNumber> others() {
        return List.of();
    }

    /** Waits for the customer (pending) or for a third party (on hold); no other status is taken. */
    record Pause(Status status, String reason) implements TicketAction {
        @Override
        public String event() {
            return "TicketPaused";
        }
    }

    record Resume(String reason) implements TicketAction {
        @Override
        public String event() {
            return "TicketResumed";
        }
    }

    /** To another team, or to one agent: of the named team, else of the one that has the ticket. */
    record Transfer(@Nullable String team, @Nullable String agent, String reason) implements TicketAction {

        public Transfer(String team, String reason) {
            this(team, null, reason);
        }

        @Override
        public String event() {
            return "TicketTransferred";
        }
    }

    record Escalate(String reason) implements TicketAction {
        @Override
        public String event() {
            return "TicketEscalated";
        }
    }

    record Withdraw(String reason) implements TicketAction {
        @Override
        public String event() {
            return "TicketWithdrawn";
        }
    }

    /** Opens a closed ticket again, while its time for that runs. */
    record Reopen(String reason) implements TicketAction {
        @Override
        public String event() {
            return "TicketReopened";
        }
    }

    /** Goes on in another ticket of the same requester, by its number. */
    record Merge(String into, String reason) implements TicketAction {
        @Override
        public String event() {
            return "TicketMerged";
        }

        @Override
        public List<TicketNumber> others() {
            return List.of(TicketNumber.of(into));
        }
    }

    /** Asks to hurry (催单). */
    record Urge(String reason) implements TicketAction {
        @Override
        public String event() {
            return "TicketUrged";
        }
    }

    /** Any other event that a diagram waits for, by its message name. */
    @JsonIgnoreProperties
    record Tell(String event, String reason) implements TicketAction {}
}
