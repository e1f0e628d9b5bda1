package org.gongdan.ticket;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import org.gongdan.core.InvalidException;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: the sort values and id of the last row read, wrapped so that nobody builds on its shape. */
final class TicketCursor {

    /** Sorts after every real instant; stands for "no due date". */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final Comparator<Position> UPWARDS = Comparator.comparingInt(Position::rank)
            .thenComparing(Position::value)
            .thenComparingLong(Position::id);

    private TicketCursor() {}

    static String after(Ticket ticket, TicketSearch search) {
        Position last = position(ticket, search);
        String text = last.rank() + "|" + last.value() + "|" + last.id()
                + (last.group().isEmpty() ? "" : "|" + last.group());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Position read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("No cursor of ours holds this.");
            }
            String[] parts = text.split("\\|", 4);
            return new Position(
                    Integer.parseInt(parts[0]),
                    Instant.parse(parts[1]),
                    Long.parseLong(parts[2]),
                    parts.length > 3 ? parts[3] : "");
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
            throw new InvalidException("cursor", "ticket.invalid.cursor");
        }
    }

    /** Whether a list read so far would have come by the ticket; without a cursor it was read to its end. */
    static boolean isBefore(Ticket ticket, TicketSearch search, @Nullable Position end) {
        if (end == null) {
            return true;
        }
        Position place = position(ticket, search);
        int group = place.group().compareTo(end.group());
        if (group != 0) {
            return group < 0;
        }
        return switch (search.sort()) {
            case UPDATED -> UPWARDS.compare(place, end) > 0;
            case CREATED -> place.id() > end.id();
            case DUE, PRIORITY -> UPWARDS.compare(place, end) < 0;
        };
    }

    private static Position position(Ticket ticket, TicketSearch search) {
        String group = search.group().key(ticket);
        Instant due = ticket.nextDue() == null ? NEVER : ticket.nextDue();
        return switch (search.sort()) {
            case UPDATED -> new Position(0, ticket.updatedAt(), ticket.id(), group);
            case CREATED -> new Position(0, ticket.createdAt(), ticket.id(), group);
            case DUE -> new Position(0, due, ticket.id(), group);
            case PRIORITY -> new Position(rank(ticket.priority()), due, ticket.id(), group);
        };
    }

    /** As the index over priorities counts: the highest is zero, what no table has spoken about yet comes last. */
    static int rank(@Nullable Priority priority) {
        return priority == null ? Priority.values().length : Priority.CRITICAL.ordinal() - priority.ordinal();
    }

    /** The rank is zero where lists are not sorted by priority, the group empty where they have none. */
    record Position(int rank, Instant value, long id, String group) {}
}
