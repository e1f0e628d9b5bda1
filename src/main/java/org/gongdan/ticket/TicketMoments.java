package org.gongdan.ticket;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.TicketAction.Escalate;
import org.gongdan.ticket.TicketAction.Merge;
import org.gongdan.ticket.TicketAction.Pause;
import org.gongdan.ticket.TicketAction.Reopen;
import org.gongdan.ticket.TicketAction.Resume;
import org.gongdan.ticket.TicketAction.Transfer;
import org.gongdan.ticket.TicketAction.Urge;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketEvents.EscalationAsked;
import org.gongdan.ticket.TicketEvents.MomentTold;
import org.gongdan.ticket.TicketEvents.ReopeningAsked;
import org.gongdan.ticket.TicketEvents.TicketAssigned;
import org.gongdan.ticket.TicketEvents.TicketHandedOver;
import org.gongdan.ticket.TicketEvents.TicketPaused;
import org.gongdan.ticket.TicketEvents.TicketTransferred;
import org.gongdan.ticket.TicketEvents.TicketWithdrawn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What some events of the diagrams need beyond a reason: customers who may tell them, a state of the ticket that they fit,
 * a change of its row. Every other event is staff's to tell, at any time a diagram waits for it, and is written on the
 * timeline by its own name.
 */
@Component
class TicketMoments {

    /** Told by what happens elsewhere, such as a reply or a corrected fact; nobody tells them in so many words. */
    private static final Set<String> HEARD =
            Set.of("CustomerReplied", "TicketChanged", "TypeChanged", "ChildrenClosed", "SolutionOffered");

    private final Map<String, Moment<?>> known = new HashMap<>();
    private final TicketRows rows;
    private final Timeline timeline;
    private final People people;
    private final Clock clock;

    TicketMoments(
            TicketRows rows, Timeline timeline, TicketUrges urges, TicketMerges merges, People people, Clock clock) {
        this.rows = rows;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
        forStaff("TicketPaused", Pause.class, TicketMoments::isAtWork, this::pause);
        forStaff("TicketResumed", Resume.class, TicketMoments::isPaused, (actor, ticket, action) -> Map.of());
        forStaff("TicketTransferred", Transfer.class, ticket -> true, this::transfer);
        forStaff("TicketEscalated", Escalate.class, ticket -> true, this::escalate);
        forStaff("TicketMerged", Merge.class, ticket -> true, merges::merge);
        forAll("TicketReopened", Reopen.class, Ticket::isClosed, this::reopen);
        forAll("TicketWithdrawn", Withdraw.class, ticket -> true, this::withdraw);
        forAll("TicketUrged", Urge.class, TicketMoments::isUnsolved, urges::urge);
    }

    /** Customers tell what is listed for them and nothing else, whatever a diagram waits for. */
    boolean mayTell(Viewer viewer, String event) {
        @Nullable Moment<?> moment = known.get(event);
        return !HEARD.contains(event) && (viewer.isStaff() || moment != null && moment.forCustomers());
    }

    /** The diagram may wait for more than makes sense now: it takes pause and resume at any time, people mean one. */
    boolean fits(Ticket ticket, String event) {
        @Nullable Moment<?> moment = known.get(event);
        return moment == null || moment.fits().test(ticket);
    }

    /** Changes the row, writes the timeline, and says which variables the diagram gets with the event. */
    Map<String, Object> apply(Actor actor, Ticket ticket, TicketAction action) {
        @Nullable Moment<?> moment = known.get(action.event());
        if (moment == null) {
            timeline.record(actor, new MomentTold(ticket.number(), action.event(), action.reason()));
            return Map.of("reason", action.reason());
        }
        if (!moment.kind().isInstance(action)) {
            throw new InvalidException("event", "ticket.invalid.event");
        }
        return moment.apply(actor, ticket, action);
    }

    private Map<String, Object> pause(Actor actor, Ticket ticket, Pause pause) {
        rows.status(ticket.id(), pause.status(), clock.instant());
        timeline.record(actor, new TicketPaused(ticket.number(), pause.status(), pause.reason()));
        return Map.of();
    }

    /** The diagram assigns anew, and prefers whoever has the ticket by then. */
    private Map<String, Object> transfer(Actor actor, Ticket ticket, Transfer transfer) {
        String team = wanted(ticket, transfer);
        boolean stays = team.equals(ticket.team());
        if (stays && transfer.agent() == null) {
            throw new RefusedException("ticket.refused.same-team", team);
        }
        if (transfer.agent() != null && transfer.agent().equals(ticket.assignee())) {
            throw new RefusedException(
                    "ticket.refused.same-agent",
                    people.account(transfer.agent()).name());
        }
        TicketNumber number = ticket.number();
        String from = stays ? ticket.assignee() : null;
        if (!stays) {
            rows.transfer(ticket.id(), team, clock.instant());
            timeline.record(actor, new TicketTransferred(number, ticket.team(), team, transfer.reason()));
        }
        if (transfer.agent() != null) {
            rows.assign(ticket.id(), transfer.agent(), clock.instant());
            if (stays) {
                timeline.record(actor, new TicketHandedOver(number, from, transfer.agent(), transfer.reason()));
            }
            timeline.record(actor, new TicketAssigned(number, from, transfer.agent()));
        }
        return Map.of("team", team);
    }

    private String wanted(Ticket ticket, Transfer transfer) {
        String team = transfer.team() == null ? ticket.team() : transfer.team();
        if (team == null || people.findTeam(team).isEmpty()) {
            throw new InvalidException("team", "ticket.invalid.team", String.valueOf(team));
        }
        if (transfer.agent() != null
                && people.members(team).stream().noneMatch(member -> member.id().equals(transfer.agent()))) {
            throw new InvalidException("agent", "ticket.invalid.agent", transfer.agent(), team);
        }
        return team;
    }

    private Map<String, Object> escalate(Actor actor, Ticket ticket, Escalate escalate) {
        timeline.record(actor, new EscalationAsked(ticket.number(), escalate.reason()));
        return Map.of("reason", escalate.reason(), "raise", "next", "getsIt", "same");
    }

    private Map<String, Object> withdraw(Actor actor, Ticket ticket, Withdraw withdraw) {
        timeline.record(actor, new TicketWithdrawn(ticket.number(), withdraw.reason()));
        return Map.of();
    }

    private Map<String, Object> reopen(Actor actor, Ticket ticket, Reopen reopen) {
        timeline.record(actor, new ReopeningAsked(ticket.number(), reopen.reason()));
        return Map.of();
    }

    private static boolean isPaused(Ticket ticket) {
        return ticket.status() == Status.PENDING || ticket.status() == Status.ON_HOLD;
    }

    private static boolean isUnsolved(Ticket ticket) {
        return ticket.status() != Status.RESOLVED && !ticket.isClosed();
    }

    private static boolean isAtWork(Ticket ticket) {
        return isUnsolved(ticket) && !isPaused(ticket);
    }

    private <A extends TicketAction> void forStaff(
            String event, Class<A> kind, Predicate<Ticket> fits, Effect<A> effect) {
        known.put(event, new Moment<>(kind, false, fits, effect));
    }

    private <A extends TicketAction> void forAll(
            String event, Class<A> kind, Predicate<Ticket> fits, Effect<A> effect) {
        known.put(event, new Moment<>(kind, true, fits, effect));
    }

    /** Changes the ticket's row and says what the diagram is told besides the event itself. */
    private interface Effect<A extends TicketAction> {
        Map<String, Object> of(Actor actor, Ticket ticket, A action);
    }

    private record Moment<A extends TicketAction>(
            Class<A> kind, boolean forCustomers, Predicate<Ticket> fits, Effect<A> effect) {

        Map<String, Object> apply(Actor actor, Ticket ticket, TicketAction action) {
            return effect.of(actor, ticket, kind.cast(action));
        }
    }
}
