package org.gongdan.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongdan.approval.ApprovalEvents.ApprovalAsked;
import org.gongdan.approval.ApprovalEvents.ApprovalGiven;
import org.gongdan.approval.ApprovalEvents.ApprovalRefused;
import org.gongdan.approval.ApprovalEvents.ApprovalReminded;
import org.gongdan.calendar.CalendarFacts;
import org.gongdan.calendar.Calendars;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Team;
import org.gongdan.process.Decisions.Decided;
import org.gongdan.process.UserTaskCompleted;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks by table who has to agree, keeps their answers and says when enough of them have answered. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Approvals {

    /** How a ticket ends that those who have to agree refuse; also the code of its result. */
    public static final String REFUSED = "refused";

    private static final String TASK = "Activity_ApproveRequest";

    private final ApprovalRows rows;
    private final TicketProgress tickets;
    private final Timeline timeline;
    private final People people;
    private final Calendars calendars;
    private final Clock clock;

    Approvals(
            ApprovalRows rows,
            TicketProgress tickets,
            Timeline timeline,
            People people,
            Calendars calendars,
            Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.timeline = timeline;
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Whoever the table means, without the requester; empty when nobody has to agree. */
    public Asked ask(TicketNumber number) {
        Decided decided = tickets.decide("approvals", number);
        rows.forgetUnanswered(number.id());
        if (decided.text("approver").equals("nobody")) {
            return Asked.NOBODY;
        }
        Ticket ticket = tickets.ticket(number);
        Instant now = clock.instant();
        Instant answerBy = calendars
                .calendarFor(new CalendarFacts(null, null, ticket.team()))
                .time()
                .add(now, Duration.ofHours(number(decided, "answerHours")));
        List<String> approvers = approvers(ticket, decided.text("approver"));
        int needed = Math.min(Math.max(number(decided, "agreements"), 1), approvers.size());
        for (String approver : approvers) {
            rows.ask(number.id(), approver, needed, now, answerBy);
            tickets.shareWith(number, approver);
            timeline.record(Actor.PROCESS, new ApprovalAsked(number, approver, answerBy));
        }
        return new Asked(approvers, answerBy);
    }

    /** Writes the answer down; says whether that settles it, and how. */
    public Outcome record(TicketNumber number, String approver, boolean approved, String reason) {
        if (rows.answer(number.id(), approver, approved, reason, clock.instant()) > 0) {
            Actor actor = Actor.of(people.viewer(approver), Channel.DESK);
            timeline.record(actor, approved ? new ApprovalGiven(number, reason) : new ApprovalRefused(number, reason));
        }
        ApprovalRows.Standing standing = rows.standing(number.id());
        boolean enough = standing.agreed() >= standing.needed();
        return new Outcome(standing.refused() || enough, enough && !standing.refused());
    }

    public void remind(TicketNumber number, String approver) {
        timeline.record(Actor.PROCESS, new ApprovalReminded(number, approver));
    }

    /** Tells the customer why not: the answer that was owed. */
    public void refuse(TicketNumber number) {
        tickets.resolve(number, rows.refusal(number.id()).orElse(""), REFUSED);
    }

    /** Whatever door the answer comes through: it is given by somebody who was asked. */
    @EventListener
    public void onlyWhoWasAsked(UserTaskCompleted completed) {
        if (completed.person() != null
                && completed.activity().equals(TASK)
                && !rows.waitsFor(TicketNumber.of(completed.businessKey()).id(), completed.person())) {
            throw new RefusedException("approval.refused.not-asked");
        }
    }

    /** A manager steps in where the table's people are nobody but the requester. */
    private List<String> approvers(Ticket ticket, String meant) {
        List<String> found = others(ticket, meant(ticket, meant));
        List<String> managers = found.isEmpty() ? others(ticket, people.withRole(Role.MANAGER)) : found;
        List<String> asked = managers.isEmpty() ? others(ticket, people.withRole(Role.ADMIN)) : managers;
        if (asked.isEmpty()) {
            throw new IllegalStateException("Nobody but the requester could approve " + ticket.number() + ".");
        }
        return asked;
    }

    private List<Account> meant(Ticket ticket, String meant) {
        return switch (meant) {
            case "manager" -> people.withRole(Role.MANAGER);
            case "team-lead" -> lead(ticket).toList();
            default -> people.members(meant);
        };
    }

    private Stream<Account> lead(Ticket ticket) {
        return Stream.ofNullable(ticket.team())
                .flatMap(team -> people.findTeam(team).stream())
                .map(Team::lead)
                .filter(Objects::nonNull)
                .flatMap(lead -> people.find(lead).stream())
                .filter(Account::active);
    }

    private static List<String> others(Ticket ticket, List<Account> accounts) {
        return accounts.stream()
                .map(Account::id)
                .filter(id -> !id.equals(ticket.requesterAccount()))
                .sorted()
                .toList();
    }

    private static int number(Decided decided, String output) {
        return decided.outputs().get(output) instanceof Number number ? number.intValue() : 0;
    }

    /** Who has to answer until when; nobody means that work may begin. */
    public record Asked(List<String> approvers, Instant answerBy) {

        static final Asked NOBODY = new Asked(List.of(), Instant.EPOCH);
    }

    /** Settled by enough agreements or one refusal. */
    public record Outcome(boolean settled, boolean approved) {}
}
