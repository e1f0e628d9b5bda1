package org.gongdan.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What the diagram offers now. A task is completed with the answers of its form; an event is told with
 * {@link TicketAction}. The name of an event is its BPMN message, of a task its text in the drawing.
 */
public record Transition(
        Kind kind,
        String name,
        @Nullable String task,
        @Nullable String form,
        @Nullable String assignee) {

    /** Tasks wait to be completed, events to be told. */
    public enum Kind implements org.gongdan.core.Wire {
        TASK,
        EVENT
    }

    static Transition event(String name) {
        return new Transition(Kind.EVENT, name, null, null, null);
    }
}
