package org.gongdan.ticket.board;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Sentence;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a ticket to another column of its board, by what its diagram offers now and nothing else: a status by pausing and
 * resuming, an agent by giving the work to them.
 */
@Component
@Transactional
public class Moves {

    private static final String PAUSED = "TicketPaused";
    private static final String RESUMED = "TicketResumed";

    private final Tickets tickets;
    private final TicketActions actions;
    private final People people;

    Moves(Tickets tickets, TicketActions actions, People people) {
        this.tickets = tickets;
        this.actions = actions;
        this.people = people;
    }

    /** Each column that is a status, or somebody who may have the ticket, with the reason where it cannot go there now. */
    @Transactional(readOnly = true)
    public List<Move> of(Viewer viewer, TicketNumber number, By by) {
        Ticket ticket = tickets.findForStaff(viewer, number);
        List<Transition> offered = actions.offered(viewer, number);
        Stream<String> columns = by == By.STATUS
                ? Stream.of(Status.values())
                        .filter(status -> status != Status.CLOSED)
                        .map(Status::wire)
                : Stream.concat(
                        Stream.of(By.NOBODY),
                        people.members(String.valueOf(ticket.team())).stream()
                                .sorted(Comparator.comparing(Account::name))
                                .map(Account::id));
        return columns.map(to -> move(ticket, by, to, offered)).toList();
    }

    /** {@code expected} is the version the person looked at, null takes any; the reason counts where the move asks for one. */
    public Ticket move(Actor actor, TicketNumber number, By by, String to, String reason, @Nullable Integer expected) {
        Move move = of(actor.person(), number, by).stream()
                .filter(one -> one.to().equals(to))
                .findFirst()
                .orElseThrow(() -> new InvalidException("to", "ticket.move.nowhere", number));
        Sentence why = move.why();
        if (why != null) {
            throw new RefusedException(why.key(), why.arguments());
        }
        if (move.asksReason() && reason.isBlank()) {
            throw new InvalidException("reason", "ticket.move.no-reason");
        }
        return by == By.STATUS
                ? actions.perform(actor, number, action(to, reason), expected)
                : assign(actor, number, to.equals(By.NOBODY) ? null : to, expected);
    }

    private static Move move(Ticket ticket, By by, String to, List<Transition> offered) {
        if (by.key(ticket).equals(to)) {
            return Move.refused(to, "ticket.move.there", ticket.number());
        } else if (ticket.isClosed()) {
            return Move.refused(to, "ticket.refused.closed", ticket.number());
        } else if (by == By.STATUS) {
            return toStatus(ticket, to, offered);
        }
        return work(ticket, offered).isPresent() ? Move.free(to) : Move.refused(to, noWork(ticket), ticket.number());
    }

    private static Move toStatus(Ticket ticket, String to, List<Transition> offered) {
        TicketNumber number = ticket.number();
        if (to.equals(Status.NEW.wire())) {
            return Move.refused(to, "ticket.move.never-new");
        } else if (to.equals(Status.RESOLVED.wire())) {
            return Move.refused(to, "ticket.move.by-its-step", number);
        } else if (offers(offered, to.equals(Status.OPEN.wire()) ? RESUMED : PAUSED)) {
            return Move.withReason(to);
        }
        return Move.refused(to, whyNot(ticket.status()), number);
    }

    /** Why a ticket of this status can neither be paused nor resumed, whichever is asked. */
    private static String whyNot(Status status) {
        return switch (status) {
            case NEW -> "ticket.move.new";
            case PENDING, ON_HOLD -> "ticket.move.paused";
            case RESOLVED -> "ticket.move.resolved";
            case OPEN, CLOSED -> "ticket.move.not-offered";
        };
    }

    private static String noWork(Ticket ticket) {
        return ticket.status() == Status.RESOLVED ? "ticket.move.resolved" : "ticket.move.no-work";
    }

    private static boolean offers(List<Transition> offered, String event) {
        return offered.stream()
                .anyMatch(
                        one -> one.kind() == Transition.Kind.EVENT && one.name().equals(event));
    }

    private static TicketAction action(String to, String reason) {
        return to.equals(Status.OPEN.wire())
                ? new TicketAction.Resume(reason)
                : new TicketAction.Pause(to.equals(Status.PENDING.wire()) ? Status.PENDING : Status.ON_HOLD, reason);
    }

    /** Of several tasks the one that the ticket's agent has. */
    private static Optional<Transition> work(Ticket ticket, List<Transition> offered) {
        return offered.stream()
                .filter(offer -> offer.kind() == Transition.Kind.TASK && ticket.status() != Status.RESOLVED)
                .min(Comparator.comparing(offer -> !Objects.equals(offer.assignee(), ticket.assignee())));
    }

    /** A task that is not the ticket's own work leaves its agent as it is: then nothing has been moved. */
    private Ticket assign(Actor actor, TicketNumber number, @Nullable String agent, @Nullable Integer expected) {
        Ticket ticket = tickets.find(actor.person(), number);
        String task = work(ticket, actions.offered(actor.person(), number))
                .map(Transition::task)
                .orElseThrow(() -> new RefusedException("ticket.move.no-work", number));
        Ticket given = actions.assign(actor, number, task, agent, expected);
        if (!Objects.equals(given.assignee(), agent)) {
            throw new RefusedException("ticket.move.no-work", number);
        }
        return given;
    }
}
