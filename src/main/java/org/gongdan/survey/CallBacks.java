package org.gongdan.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gongdan.process.Decisions.Decided;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketCalendar;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 回访: what customers said on the phone, and when somebody who was not reached is called again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CallBacks {

    private static final String NOT_REACHED = "not-reached";

    private final TicketProgress tickets;
    private final Timeline timeline;
    private final TicketCalendar calendar;
    private final Clock clock;

    CallBacks(TicketProgress tickets, Timeline timeline, TicketCalendar calendar, Clock clock) {
        this.tickets = tickets;
        this.timeline = timeline;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Writes the call down. Where nobody answered, a table says whether we call again, counting tries from 1. */
    public NextCall record(TicketNumber number, String result, int tries) {
        timeline.record(Actor.PROCESS, new CustomerCalled(number, result, tries));
        if (!result.equals(NOT_REACHED)) {
            return new NextCall(false, clock.instant());
        }
        Decided decided = tickets.decide("call-back-tries", number, Map.of("tries", tries));
        return new NextCall(
                Boolean.TRUE.equals(decided.outputs().get("callAgain")),
                after(tickets.ticket(number), Duration.parse(decided.text("callAgainAfter"))));
    }

    private Instant after(Ticket ticket, Duration workingTime) {
        return calendar.of(ticket).time().add(clock.instant(), workingTime);
    }

    /** Whether the customer is called again, and when at the earliest. */
    public record NextCall(boolean again, Instant at) {}

    /** Somebody called the customer: satisfied, not-satisfied or not-reached, at which try. */
    public record CustomerCalled(TicketNumber ticket, String callBackResult, int tries) implements TicketEvent {}
}
