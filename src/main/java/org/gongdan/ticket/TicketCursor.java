package org.gongdan.ticket;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.gongdan.core.InvalidException;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: the sort value and id of the last row read, wrapped so that nobody builds on its shape. */
final class TicketCursor {

    /** Sorts after every real instant; stands for "no due date". */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private TicketCursor() {}

    static String after(Ticket ticket, TicketSearch.Sort sort) {
        String position = value(ticket, sort) + "|" + ticket.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Position read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
            return new Position(Instant.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
            throw new InvalidException("cursor", "ticket.invalid.cursor");
        }
    }

    private static Instant value(Ticket ticket, TicketSearch.Sort sort) {
        return switch (sort) {
            case UPDATED -> ticket.updatedAt();
            case CREATED -> ticket.createdAt();
            case DUE -> ticket.nextDue() == null ? NEVER : ticket.nextDue();
        };
    }

    record Position(Instant value, long id) {}
}
