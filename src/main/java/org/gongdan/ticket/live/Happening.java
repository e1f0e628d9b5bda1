package org.gongdan.ticket.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry of a timeline, as short as a notice needs it; the process has no account. */
public record Happening(long id, String kind, @Nullable String actor, String actorName) {

    private static final Set<String> MESSAGES = Set.of("CustomerReplied", "AgentReplied", "NoteAdded");

    /** Something to read in the conversation. */
    public boolean isMessage() {
        return MESSAGES.contains(kind);
    }

    public boolean isNote() {
        return kind.equals("NoteAdded");
    }
}
