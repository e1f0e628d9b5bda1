package org.gongdan.channel.rest;

import org.gongdan.core.InvalidException;
import org.gongdan.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** The version of a ticket, an account or an organisation as entity tag. */
public final class ETags {

    private ETags() {}

    static String of(Ticket ticket) {
        return of(ticket.version());
    }

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** Null and {@code *} match any version. */
    public static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException broken) {
            throw new InvalidException("If-Match", "api.invalid.if-match");
        }
    }
}
