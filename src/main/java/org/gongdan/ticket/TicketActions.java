package org.gongdan.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Lifecycles;
import org.gongdan.process.UserTasks;
import org.gongdan.process.UserTasks.OpenTask;
import org.gongdan.ticket.TicketAction.Escalate;
import org.gongdan.ticket.TicketAction.Pause;
import org.gongdan.ticket.TicketAction.Resume;
import org.gongdan.ticket.TicketAction.Transfer;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketEvents.EscalationAsked;
import org.gongdan.ticket.TicketEvents.TicketPaused;
import org.gongdan.ticket.TicketEvents.TicketTransferred;
import org.gongdan.ticket.TicketEvents.TicketWithdrawn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do to a ticket: exactly what its diagram offers now, cut to what the person may do. */
@Component
@Transactional
public class TicketActions {

    /** The one task that customers do themselves, and the one event that is theirs to tell. */
    private static final Set<String> CUSTOMERS = Set.of("Activity_ConfirmSolution", "TicketWithdrawn");

    /** Told by the conversation, not by a button. */
    private static final String CUSTOMER_REPLIED = "CustomerReplied";

    private final TicketRows rows;
    private final Conversation conversation;
    private final Timeline timeline;
    private final Lifecycles lifecycles;
    private final UserTasks tasks;
    private final People people;
    private final TicketRules rules;
    private final Clock clock;

    TicketActions(
            TicketRows rows,
            Conversation conversation,
            Timeline timeline,
            Lifecycles lifecycles,
            UserTasks tasks,
            People people,
            TicketRules rules,
            Clock clock) {
        this.rows = rows;
        this.conversation = conversation;
        this.timeline = timeline;
        this.lifecycles = lifecycles;
        this.tasks = tasks;
        this.people = people;
        this.rules = rules;
        this.clock = clock;
    }

    /** The open tasks, then the events that the instance waits for. */
    @Transactional(readOnly = true)
    public List<Transition> offered(Viewer viewer, TicketNumber number) {
        Ticket ticket = rows.visible(viewer, number);
        Stream<Transition> open = tasks.of(number.toString()).stream()
                .filter(task -> may(viewer, task.activity()))
                .map(task ->
                        new Transition(Transition.Kind.TASK, task.name(), task.id(), task.form(), task.assignee()));
        Stream<Transition> events = lifecycles.awaited(number.toString()).stream()
                .filter(event -> !event.equals(CUSTOMER_REPLIED) && may(viewer, event) && fits(ticket, event))
                .map(Transition::event);
        return Stream.concat(open, events).toList();
    }

    /** Tells the diagram the event; {@code expected} is the version the person looked at, null takes any. */
    public Ticket perform(Actor actor, TicketNumber number, TicketAction action, @Nullable Integer expected) {
        Ticket ticket = lock(actor, number, expected);
        if (!may(actor.person(), action.event())) {
            throw new RefusedException("ticket.refused.staff-only");
        }
        rules.checkReason(action);
        if (!fits(ticket, action.event())) {
            throw new RefusedException("process.refused.not-awaited", action.event());
        }
        Map<String, Object> variables = apply(actor, ticket, action);
        lifecycles.tell(number.toString(), action.event(), variables);
        return rows.get(number);
    }

    /** Completes a task of the ticket with the answers of its form; what the person comments joins the conversation. */
    public Ticket complete(
            Actor actor, TicketNumber number, String task, Map<String, Object> answers, @Nullable Integer expected) {
        lock(actor, number, expected);
        OpenTask open = task(actor.person(), number, task);
        tasks.complete(open, answers);
        if (answers.get(UserTasks.COMMENT) instanceof String comment && !comment.isBlank()) {
            conversation.comment(actor, number, comment);
        }
        return rows.get(number);
    }

    /** Gives the task to an agent of the ticket's team, or (null) back to the team. */
    public Ticket assign(Actor actor, TicketNumber number, String task, @Nullable String agent) {
        Ticket ticket = lock(actor, number, null);
        if (!actor.person().isStaff()) {
            throw new RefusedException("ticket.refused.staff-only");
        }
        if (agent != null
                && people.members(String.valueOf(ticket.team())).stream()
                        .noneMatch(member -> member.id().equals(agent))) {
            throw new InvalidException("assignee", "ticket.invalid.assignee", agent);
        }
        tasks.assign(task(actor.person(), number, task), agent);
        return rows.get(number);
    }

    /** The form of an open task as form-js schema; empty when the task asks nothing. */
    @Transactional(readOnly = true)
    public String form(Viewer viewer, TicketNumber number, String task) {
        rows.visible(viewer, number);
        return tasks.form(task(viewer, number, task))
                .orElseThrow(() -> new NotFoundException("process.not-found.form"));
    }

    /** What the diagram tells the person who does the task. */
    @Transactional(readOnly = true)
    public String guidance(Viewer viewer, TicketNumber number, String task) {
        rows.visible(viewer, number);
        return tasks.guidance(task(viewer, number, task));
    }

    private Map<String, Object> apply(Actor actor, Ticket ticket, TicketAction action) {
        TicketNumber number = ticket.number();
        if (action instanceof Pause pause) {
            rows.status(number.id(), pause.status(), clock.instant());
            timeline.record(actor, new TicketPaused(number, pause.status(), pause.reason()));
        } else if (action instanceof Transfer transfer) {
            return transfer(actor, ticket, transfer);
        } else if (action instanceof Withdraw withdraw) {
            timeline.record(actor, new TicketWithdrawn(number, withdraw.reason()));
        } else if (action instanceof Escalate escalate) {
            timeline.record(actor, new EscalationAsked(number, escalate.reason()));
            return Map.of("reason", escalate.reason());
        } else if (action instanceof Resume) {
            return Map.of();
        }
        return Map.of();
    }

    private Map<String, Object> transfer(Actor actor, Ticket ticket, Transfer transfer) {
        if (people.findTeam(transfer.team()).isEmpty()) {
            throw new InvalidException("team", "ticket.invalid.team", transfer.team());
        }
        if (transfer.team().equals(ticket.team())) {
            throw new RefusedException("ticket.refused.same-team", transfer.team());
        }
        rows.transfer(ticket.id(), transfer.team(), clock.instant());
        timeline.record(
                actor, new TicketTransferred(ticket.number(), ticket.team(), transfer.team(), transfer.reason()));
        return Map.of("team", transfer.team());
    }

    private OpenTask task(Viewer viewer, TicketNumber number, String id) {
        OpenTask task = tasks.of(number.toString(), id);
        if (!may(viewer, task.activity())) {
            throw new NotFoundException("process.not-found.task");
        }
        return task;
    }

    private Ticket lock(Actor actor, TicketNumber number, @Nullable Integer expected) {
        rows.visible(actor.person(), number);
        int version = rows.lock(number.id()).orElseThrow();
        if (expected != null && expected != version) {
            throw new StaleException(number, version);
        }
        return rows.get(number);
    }

    private static boolean may(Viewer viewer, String activityOrEvent) {
        return viewer.isStaff() || CUSTOMERS.contains(activityOrEvent);
    }

    /** A paused ticket can be resumed, one at work paused: the diagram takes both at any time, people mean one. */
    private static boolean fits(Ticket ticket, String event) {
        boolean paused = ticket.status() == Status.PENDING || ticket.status() == Status.ON_HOLD;
        return switch (event) {
            case "TicketPaused" -> !paused && ticket.status() != Status.RESOLVED;
            case "TicketResumed" -> paused;
            default -> true;
        };
    }
}
