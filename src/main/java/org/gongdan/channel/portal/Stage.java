package org.gongdan.channel.portal;

import java.util.List;
import java.util.stream.IntStream;
import org.gongdan.approval.Approvals;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.Type;

/** One of the five stages a customer sees of a ticket's life; the name is the last part of its message key. */
record Stage(String name, boolean done, boolean current) {

    private static final List<String> NAMES = List.of("received", "sorted", "worked-on", "solution", "closed");

    static List<Stage> of(Ticket ticket) {
        int now = reached(ticket);
        return IntStream.range(0, NAMES.size())
                .mapToObj(stage -> new Stage(NAMES.get(stage), stage < now, stage == now))
                .toList();
    }

    /** The index of the stage the ticket is in; one past the last when all is done. */
    private static int reached(Ticket ticket) {
        return switch (ticket.status()) {
            case NEW -> ticket.team() == null ? 0 : 1;
            case OPEN, PENDING, ON_HOLD -> 2;
            case RESOLVED -> 3;
            case CLOSED -> NAMES.size();
        };
    }

    /** Which sentence tells the customer what comes next. */
    static String next(Ticket ticket, boolean confirmable) {
        Status status = ticket.status();
        if (status != Status.RESOLVED || confirmable) {
            return status.wire();
        }
        if (Approvals.REFUSED.equals(ticket.resolutionCode())) {
            return "resolved-refused";
        }
        return ticket.type() == Type.COMPLAINT ? "resolved-call-back" : "resolved-closing";
    }
}
