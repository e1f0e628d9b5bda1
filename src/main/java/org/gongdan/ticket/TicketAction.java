package org.gongdan.ticket;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a person can do to a ticket at any time the diagram waits for it. The event is the BPMN message; the diagram
 * decides whether the action is offered.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TicketAction.Pause.class, name = "TicketPaused"),
    @JsonSubTypes.Type(value = TicketAction.Resume.class, name = "TicketResumed"),
    @JsonSubTypes.Type(value = TicketAction.Transfer.class, name = "TicketTransferred"),
    @JsonSubTypes.Type(value = TicketAction.Escalate.class, name = "TicketEscalated"),
    @JsonSubTypes.Type(value = TicketAction.Withdraw.class, name = "TicketWithdrawn")
})
public sealed interface TicketAction {

    /** The most a reason may hold, in characters. */
    int REASON = 2_000;

    String event();

    String reason();

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

    record Transfer(String team, String reason) implements TicketAction {
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
}
