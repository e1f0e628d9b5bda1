package org.gongdan.channel.desk.presence;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.ticket.TicketNumber;

/** One window on a ticket: its id, known to the browser it belongs to and to the nodes only, whose it is and what goes on there. */
record Looker(String id, TicketNumber ticket, String account, Doing doing) {

    private static final String PART = "\t";
    private static final int PARTS = 4;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    Looker now(Doing other) {
        return new Looker(id, ticket, account, other);
    }

    /** One line of a whisper. */
    String say() {
        return Stream.of(id, String.valueOf(ticket.id()), account, doing.wire()).collect(Collectors.joining(PART));
    }

    /** Whatever another version of the program says besides is nobody. */
    static Stream<Looker> hear(String words) {
        return words.lines().flatMap(line -> read(line.split(PART)).stream());
    }

    private static Optional<Looker> read(String[] parts) {
        if (parts.length != PARTS || !NUMBER.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        return Stream.of(Doing.values())
                .filter(doing -> doing.wire().equals(parts[3]))
                .findFirst()
                .map(doing -> new Looker(parts[0], new TicketNumber(Long.parseLong(parts[1])), parts[2], doing));
    }
}
