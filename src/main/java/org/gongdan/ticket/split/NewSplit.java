package org.gongdan.ticket.split;

import java.util.Set;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.link.Relation;

/** What becomes of the message: text and files as somebody chose them, and how the old ticket stands to the new one. */
public record NewSplit(
        long message, Type type, String subject, String description, Set<Long> files, Relation relation) {

    public NewSplit {
        files = Set.copyOf(files);
    }
}
