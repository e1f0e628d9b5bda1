package org.gongdan.channel.desk.presence;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.core.Wire;
import org.gongdan.ticket.TicketNumber;

/** One window on a ticket: its id, known to the browser it belongs to and to the nodes only, whose it is and what goes on there. */
record Looker(String id, TicketNumber ticket, String account, Doing doing) {

    private static final String PART = "\t";
    private static final int PARTS = 4;

    Looker now(Doing other) {
        return new Looker(id, ticket, account, other);
    }

    /** One line of a whisper. */
    String say() {
        return Stream.of(id, String.valueOf(ticket.id()), account, doing.wire()).collect(Collectors.joining(PART));
    }

    /** Whatever another version of the program says besides is nobody. */
    static Stream<Looker> hear(String words) {
        return words.lines()
                .map(line -> line.split(PART))
                .filter(parts -> parts.length == PARTS)
                .map(parts -> new Looker(
                        parts[0],
                        new TicketNumber(Long.parseLong(parts[1])),
                        parts[2],
                        Wire.of(Doing.class, parts[3])));
    }
}
