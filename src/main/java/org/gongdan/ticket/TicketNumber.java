package org.gongdan.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongdan.core.NotFoundException;

/** A ticket's number as people say it, {@code GD-100042}: the row's id with a prefix, and the engine's business key. */
public record TicketNumber(long id) implements Comparable<TicketNumber> {

    public static final Pattern SHAPE = Pattern.compile("(?i)GD-(\\d{1,15})");

    /** Reads what a person typed or a link carries; anything else is a ticket that does not exist. */
    public static TicketNumber of(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new NotFoundException("ticket.not-found", text);
        }
        return new TicketNumber(Long.parseLong(matcher.group(1)));
    }

    @Override
    public int compareTo(TicketNumber other) {
        return Long.compare(id, other.id);
    }

    @Override
    @JsonValue
    public String toString() {
        return "GD-" + id;
    }
}
