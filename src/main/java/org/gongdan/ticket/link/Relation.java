package org.gongdan.ticket.link;

import org.gongdan.core.Wire;

/** How one ticket stands to another, said from the one; the other says the {@link #inverse}. */
public enum Relation implements Wire {
    PARENT_OF,
    CHILD_OF,
    PROBLEM_OF,
    INCIDENT_OF,
    RELATED_TO;

    public Relation inverse() {
        return switch (this) {
            case PARENT_OF -> CHILD_OF;
            case CHILD_OF -> PARENT_OF;
            case PROBLEM_OF -> INCIDENT_OF;
            case INCIDENT_OF -> PROBLEM_OF;
            case RELATED_TO -> RELATED_TO;
        };
    }
}
