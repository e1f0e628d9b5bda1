package org.gongdan.bulk;

import java.util.List;
import org.gongdan.core.Sentence;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/** What became of one ticket; a refusal has its sentence. The ticket is null where the reader may not see it (any more). */
public record BulkResult(
        TicketNumber number,
        @Nullable Ticket ticket,
        Outcome outcome,
        @Nullable Why why) {

    /** A rule's sentence, kept without language: each reader gets it in theirs. */
    public record Why(String key, List<Object> given) implements Sentence {
        @Override
        public Object[] arguments() {
            return given.toArray();
        }
    }
}
