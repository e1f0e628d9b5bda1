package org.gongdan.sla.efficiency;

import java.util.Set;
import org.gongdan.core.Wire;
import org.gongdan.ticket.Timeline.Entry;

/** What the table may call the beginning or the end of a clock, in words of the desk instead of names of events. */
enum Point implements Wire {
    ASKED("TicketOpened"),
    WROTE("CustomerReplied"),
    ACCEPTED("TicketTriaged", "TicketAssigned"),
    ASSIGNED("TicketAssigned"),
    TRANSFERRED("TicketTransferred"),
    ANSWERED("AgentReplied", "SolutionProposed"),
    URGED("TicketUrged"),
    SOLVED("SolutionProposed"),
    TOLD("SolutionProposed"),
    REOPENED("TicketReopened"),
    CLOSED("TicketClosed");

    /** What a reopened ticket makes undone. */
    private static final Set<Point> UNDONE = Set.of(SOLVED, TOLD, CLOSED);

    private final Set<String> kinds;

    Point(String... kinds) {
        this.kinds = Set.of(kinds);
    }

    boolean isUndoneByReopening() {
        return UNDONE.contains(this);
    }

    /** Giving a ticket back to the queue assigns nobody; a solution without words tells nobody. */
    boolean isReachedBy(Entry entry) {
        return switch (this) {
            case ACCEPTED, ASSIGNED ->
                isOneOf(entry)
                        && (!entry.kind().equals("TicketAssigned")
                                || entry.details().get("to") != null);
            case ANSWERED, TOLD ->
                isOneOf(entry)
                        && (!entry.kind().equals("SolutionProposed")
                                || entry.details().get("message") != null);
            default -> isOneOf(entry);
        };
    }

    private boolean isOneOf(Entry entry) {
        return kinds.contains(entry.kind());
    }
}
