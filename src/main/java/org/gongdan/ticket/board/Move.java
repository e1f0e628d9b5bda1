package org.gongdan.ticket.board;

import org.gongdan.core.Sentence;
import org.jspecify.annotations.Nullable;

/** A column that a ticket could be moved to; {@code why} says why it cannot, where it cannot now. */
public record Move(String to, boolean asksReason, @Nullable Sentence why) {

    static Move free(String to) {
        return new Move(to, false, null);
    }

    static Move withReason(String to) {
        return new Move(to, true, null);
    }

    static Move refused(String to, String key, Object... arguments) {
        return new Move(to, false, new Why(key, arguments));
    }

    public boolean isOpen() {
        return why == null;
    }

    private record Why(String key, Object... arguments) implements Sentence {}
}
