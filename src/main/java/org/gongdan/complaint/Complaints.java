package org.gongdan.complaint;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gongdan.complaint.ComplaintEvents.AcknowledgementOverdue;
import org.gongdan.complaint.ComplaintEvents.RemedyApproved;
import org.gongdan.complaint.ComplaintEvents.RemedyProposed;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.TicketCalendar;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the diagrams of a complaint do: how soon it is acknowledged, who agrees to a remedy, what is offered. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Complaints {

    private static final String NOBODY = "nobody";

    private final TicketProgress tickets;
    private final Timeline timeline;
    private final TicketCalendar calendar;
    private final People people;
    private final Clock clock;

    Complaints(TicketProgress tickets, Timeline timeline, TicketCalendar calendar, People people, Clock clock) {
        this.tickets = tickets;
        this.timeline = timeline;
        this.calendar = calendar;
        this.people = people;
        this.clock = clock;
    }

    /** Until when a person writes to the customer, in the working hours of their calendar. */
    public Instant acknowledgeBy(TicketNumber number) {
        Duration within = Duration.parse(
                tickets.decide("complaint-acknowledgement", number).text("acknowledgeWithin"));
        return calendar.of(tickets.ticket(number)).time().add(clock.instant(), within);
    }

    public void acknowledgementOverdue(TicketNumber number) {
        timeline.record(Actor.PROCESS, new AcknowledgementOverdue(number));
    }

    /** The group that has to agree to a remedy of this amount, by table; {@code nobody} where it goes out at once. */
    public String approver(TicketNumber number, String cause, String kind, BigDecimal amount) {
        timeline.record(Actor.PROCESS, new RemedyProposed(number, cause, kind, amount));
        return tickets.decide(
                        "remedy-limits", number, Map.of("remedyAmount", amount.doubleValue(), "role", role(number)))
                .text("approver");
    }

    /** Tells the customer; a remedy that needed a signature has got it by now. */
    public void offer(TicketNumber number, String words, String kind, String approver) {
        if (!approver.equals(NOBODY)) {
            timeline.record(Actor.PROCESS, new RemedyApproved(number, approver));
        }
        tickets.resolve(number, words, kind);
    }

    /** What the ticket's agent may sign by rank; nobody's agent may sign least. */
    private String role(TicketNumber number) {
        Optional<Account> agent =
                Optional.ofNullable(tickets.ticket(number).assignee()).flatMap(people::find);
        if (agent.filter(account -> account.is(Role.MANAGER)).isPresent()) {
            return Role.MANAGER.wire();
        }
        return agent.filter(account -> account.is(Role.LEAD)).isPresent() ? Role.LEAD.wire() : Role.AGENT.wire();
    }
}
