package org.gongdan.deed;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gongdan.core.RefusedException;
import org.gongdan.deed.Deed.Assign;
import org.gongdan.deed.Deed.Correct;
import org.gongdan.deed.Deed.Pause;
import org.gongdan.deed.Deed.Tag;
import org.gongdan.deed.Deed.Transfer;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Transition;
import org.gongdan.ticket.tag.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does a deed to one ticket through the doors that people use, in the caller's transaction. */
@Component
public class Deeds {

    private final DeedRules rules;
    private final Tickets tickets;
    private final TicketActions actions;
    private final Tags tags;
    private final Ends ends;
    private final People people;
    private final ObjectProvider<MacroKeeper> macros;

    Deeds(
            DeedRules rules,
            Tickets tickets,
            TicketActions actions,
            Tags tags,
            Ends ends,
            People people,
            ObjectProvider<MacroKeeper> macros) {
        this.rules = rules;
        this.tickets = tickets;
        this.actions = actions;
        this.tags = tags;
        this.ends = ends;
        this.people = people;
        this.macros = macros;
    }

    /** Refuses what is wrong whatever the ticket, naming the fields. */
    public void check(Deed deed) {
        rules.check(deed);
    }

    /** Checked for the person, and held to what it says now: a macro that is changed meanwhile is another one. */
    public Deed taken(Viewer viewer, Deed deed) {
        check(deed);
        return deed instanceof Deed.Macro macro ? macros.getObject().taken(viewer, macro) : deed;
    }

    /** Counted where people are told how often it was: the last thing that a transaction does. */
    public void used(Deed deed) {
        if (deed instanceof Deed.Macro macro) {
            macros.getObject().used(macro);
        }
    }

    /** What an undo will need to know. */
    public Before before(Actor actor, Ticket ticket, Deed deed) {
        return Before.of(ticket, deed instanceof Tag ? tags.of(actor.person(), ticket.number()) : List.of());
    }

    /** Says whether anything changed. */
    public boolean perform(Actor actor, Ticket ticket, Deed action) {
        if (action instanceof Assign assign) {
            return isStillTheirs(actor, ticket, assign.from()) && assign(actor, ticket, assign.agent());
        }
        if (action instanceof Transfer transfer) {
            return transfer(actor, ticket, transfer);
        }
        if (action instanceof Correct correct) {
            return correct(actor, ticket, correct);
        }
        if (action instanceof Tag tag) {
            return tags.change(actor, ticket.number(), tag.on(), tag.off());
        }
        if (action instanceof Deed.Macro macro) {
            return macros.getObject().apply(actor, ticket, macro);
        }
        if (action instanceof Pause pause) {
            return pause(actor, ticket, pause);
        }
        ends.perform(actor, ticket, action);
        return true;
    }

    /** Back to what it was before, where it still is as the action left it; says whether there was anything to do. */
    public boolean undo(Actor actor, Ticket ticket, Deed action, Before before, String reason) {
        if (action instanceof Assign assign) {
            untouched(Objects.equals(ticket.assignee(), assign.agent()));
            return assign(actor, ticket, before.assignee());
        }
        if (action instanceof Transfer transfer && before.team() != null) {
            untouched(transfer.team().equals(ticket.team()));
            @Nullable String agent = worksIn(before.team(), before.assignee()) ? before.assignee() : null;
            actions.perform(
                    actor, ticket.number(), new TicketAction.Transfer(before.team(), agent, reason), ticket.version());
            return true;
        }
        if (action instanceof Correct correct) {
            untouched(correct.isStillSaidBy(ticket));
            tickets.change(actor, ticket.number(), before.correction(correct), ticket.version());
            return true;
        }
        if (action instanceof Tag tag) {
            return untag(actor, ticket, before.tagged(tag), before.untagged(tag));
        }
        throw new RefusedException("bulk.refused.no-undo");
    }

    private boolean untag(Actor actor, Ticket ticket, List<String> tagged, List<String> untagged) {
        List<String> now = tags.of(actor.person(), ticket.number());
        untouched(now.containsAll(tagged) && untagged.stream().noneMatch(now::contains));
        return tags.change(actor, ticket.number(), untagged, tagged);
    }

    private static void untouched(boolean asLeft) {
        if (!asLeft) {
            throw new RefusedException("bulk.refused.touched");
        }
    }

    private boolean worksIn(String team, @Nullable String agent) {
        return people.members(team).stream().anyMatch(member -> member.id().equals(agent));
    }

    /** Nobody else takes it before it is given away: it is locked as it was read. */
    private boolean isStillTheirs(Actor actor, Ticket ticket, @Nullable String from) {
        if (from == null) {
            return true;
        }
        tickets.hold(actor, ticket.number(), ticket.version());
        return from.equals(ticket.assignee());
    }

    private boolean assign(Actor actor, Ticket ticket, @Nullable String agent) {
        if (Objects.equals(ticket.assignee(), agent)) {
            return false;
        }
        TicketNumber number = ticket.number();
        Transition work = actions.offered(actor.person(), number).stream()
                .filter(offer -> offer.kind() == Transition.Kind.TASK && ticket.status() != Status.RESOLVED)
                .min(Comparator.comparing(offer -> !Objects.equals(offer.assignee(), ticket.assignee())))
                .orElseThrow(() -> new RefusedException("bulk.refused.no-work", number));
        Ticket given = actions.assign(actor, number, String.valueOf(work.task()), agent);
        if (!Objects.equals(given.assignee(), agent)) {
            throw new RefusedException("bulk.refused.no-work", number);
        }
        return true;
    }

    private boolean transfer(Actor actor, Ticket ticket, Transfer transfer) {
        if (transfer.team().equals(ticket.team())) {
            return false;
        }
        actions.perform(
                actor,
                ticket.number(),
                new TicketAction.Transfer(transfer.team(), transfer.reason()),
                ticket.version());
        return true;
    }

    private boolean pause(Actor actor, Ticket ticket, Pause pause) {
        if (ticket.status() == pause.status()) {
            return false;
        }
        if (ticket.status() == Status.PENDING || ticket.status() == Status.ON_HOLD) {
            throw new RefusedException("ticket.move.paused", ticket.number());
        }
        actions.perform(
                actor, ticket.number(), new TicketAction.Pause(pause.status(), pause.reason()), ticket.version());
        return true;
    }

    private boolean correct(Actor actor, Ticket ticket, Correct wanted) {
        TicketChange change = new TicketChange(
                null,
                other(ticket.category(), wanted.category()),
                null,
                null,
                other(ticket.impact(), wanted.impact()),
                other(ticket.urgency(), wanted.urgency()),
                other(ticket.priority(), wanted.priority()));
        if (change.isEmpty()) {
            return false;
        }
        tickets.change(actor, ticket.number(), change, ticket.version());
        return true;
    }

    private static <T> @Nullable T other(@Nullable T now, @Nullable T wanted) {
        return Objects.equals(now, wanted) ? null : wanted;
    }
}
