package org.gongdan.ticket;

import org.gongdan.process.Lifecycles.AwaitedEvent;
import org.gongdan.process.UserTasks.OpenTask;
import org.jspecify.annotations.Nullable;

/**
 * What the diagram offers now. A task is completed with the answers of its form; an event is told with
 * {@link TicketAction}. The name of an event is its BPMN message, of a task its text in the drawing; an event also has its
 * text in the drawing as label, and what the drawing says about it.
 */
public record Transition(
        Kind kind,
        String name,
        @Nullable String label,
        @Nullable String about,
        @Nullable String task,
        @Nullable String form,
        @Nullable String assignee) {

    /** Tasks wait to be completed, events to be told. */
    public enum Kind implements org.gongdan.core.Wire {
        TASK,
        EVENT
    }

    static Transition event(AwaitedEvent event) {
        return new Transition(Kind.EVENT, event.name(), event.label(), event.about(), null, null, null);
    }

    static Transition task(OpenTask task) {
        return new Transition(Kind.TASK, task.name(), null, null, task.id(), task.form(), task.assignee());
    }
}
