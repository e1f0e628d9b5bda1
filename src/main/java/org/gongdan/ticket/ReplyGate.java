package org.gongdan.ticket;

import java.util.Map;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Says whose words do not go to the customer at once, and takes care of them until they do. Asked in the one place where replies are
 * made; a held message is an internal note until it is released, so that nothing shows it to the customer.
 */
public interface ReplyGate {

    boolean holds(Viewer author);

    /** A message was held; with the task that its answers would have completed where it is the solution of one. */
    void held(Actor author, TicketNumber number, long message, @Nullable String task, Map<String, Object> answers);
}
