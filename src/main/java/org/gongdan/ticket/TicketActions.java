package org.gongdan.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.customer.Customers;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Lifecycles;
import org.gongdan.process.UserTasks;
import org.gongdan.process.UserTasks.OpenTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do to a ticket: exactly what its diagram offers now, cut to what the person may do. */
@Component
@Transactional
public class TicketActions {

    /** The one task that customers do themselves. */
    private static final String CUSTOMERS = "Activity_ConfirmSolution";

    /** Asked of one person only: nobody else is offered it, and it is handed to nobody else. */
    private static final Set<String> PERSONAL = Set.of("Activity_ApproveRequest");

    private final TicketRows rows;
    private final Conversation conversation;
    private final TicketMoments moments;
    private final Lifecycles lifecycles;
    private final UserTasks tasks;
    private final People people;
    private final Customers customers;
    private final TicketRules rules;
    private final Confidence confidence;
    private final ApplicationEventPublisher listeners;

    TicketActions(
            TicketRows rows,
            Conversation conversation,
            TicketMoments moments,
            Lifecycles lifecycles,
            UserTasks tasks,
            People people,
            Customers customers,
            TicketRules rules,
            Confidence confidence,
            ApplicationEventPublisher listeners) {
        this.rows = rows;
        this.conversation = conversation;
        this.moments = moments;
        this.lifecycles = lifecycles;
        this.tasks = tasks;
        this.people = people;
        this.customers = customers;
        this.rules = rules;
        this.confidence = confidence;
        this.listeners = listeners;
    }

    /** The open tasks, then the events that the instances wait for. */
    @Transactional(readOnly = true)
    public List<Transition> offered(Viewer viewer, TicketNumber number) {
        Ticket ticket = rows.visible(viewer, number);
        if (!decides(viewer, ticket)) {
            return List.of();
        }
        Stream<Transition> open = tasks.of(number.toString()).stream()
                .filter(task -> mayDo(viewer, task))
                .map(Transition::task);
        Stream<Transition> events = lifecycles.awaited(number.toString()).stream()
                .filter(event -> moments.mayTell(viewer, event.name()) && moments.fits(ticket, event.name()))
                .map(Transition::event);
        return Stream.concat(open, events).toList();
    }

    /** Whether the step still waits, though somebody did it: what they wrote there may be held back. */
    @Transactional(readOnly = true)
    public boolean isOpen(TicketNumber number, String task) {
        return tasks.of(number.toString()).stream().anyMatch(open -> open.id().equals(task));
    }

    /** Tells the diagram the event; {@code expected} is the version the person looked at, null takes any. */
    public Ticket perform(Actor actor, TicketNumber number, TicketAction action, @Nullable Integer expected) {
        rules.checkReason(action);
        Ticket ticket = lock(actor, number, expected, action.others());
        if (!decides(actor.person(), ticket)) {
            throw new RefusedException("ticket.refused.requester-only");
        }
        if (!moments.mayTell(actor.person(), action.event())) {
            throw new RefusedException("ticket.refused.staff-only");
        }
        if (!moments.fits(ticket, action.event()) || !lifecycles.awaits(number.toString(), action.event())) {
            throw new RefusedException("process.refused.not-awaited", action.event());
        }
        lifecycles.tell(number.toString(), action.event(), moments.apply(actor, ticket, action));
        return told(actor, number);
    }

    /** Completes a task of the ticket with the answers of its form; what the person comments joins the conversation. */
    public Ticket complete(
            Actor actor, TicketNumber number, String task, Map<String, Object> answers, @Nullable Integer expected) {
        lock(actor, number, expected);
        OpenTask open = task(actor.person(), number, task);
        Optional<String> toCustomer = toCustomer(answers);
        if (toCustomer.isPresent() && conversation.isHeld(actor, number)) {
            tasks.check(open, answers);
            listeners.publishEvent(new TaskHeld(number, open.id()));
            conversation.hold(actor, number, toCustomer.get(), List.of(), task, answers);
            return told(actor, number);
        }
        listeners.publishEvent(new TaskDone(actor, number, open.id(), open.activity()));
        completed(actor, number, open, answers);
        if (answers.get(UserTasks.REPLY) instanceof String reply && !reply.isBlank()) {
            conversation.reply(actor, number, reply, List.of());
        }
        return told(actor, number);
    }

    /** What the customer would read; no form asks for two such texts. */
    private static Optional<String> toCustomer(Map<String, Object> answers) {
        return UserTasks.TO_CUSTOMER.stream()
                .map(answers::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(words -> !words.isBlank())
                .findFirst();
    }

    /**
     * The same for what was held and is approved now: the gate is not asked again, and a reply is left to whoever releases it.
     * The step must still be open.
     */
    public void completeHeld(Actor author, TicketNumber number, String task, Map<String, Object> answers) {
        lock(author, number, null);
        completed(author, number, tasks.of(number.toString(), task), answers);
    }

    private void completed(Actor actor, TicketNumber number, OpenTask open, Map<String, Object> answers) {
        tasks.complete(open, answers);
        if (answers.get(UserTasks.COMMENT) instanceof String comment && !comment.isBlank()) {
            conversation.comment(actor, number, comment);
        }
    }

    /** Gives the task to an agent of the ticket's team, or (null) back to the team. */
    public Ticket assign(Actor actor, TicketNumber number, String task, @Nullable String agent) {
        return assign(actor, number, task, agent, null);
    }

    /** The same for whoever looked at a version of the ticket. */
    public Ticket assign(
            Actor actor, TicketNumber number, String task, @Nullable String agent, @Nullable Integer expected) {
        Ticket ticket = lock(actor, number, expected);
        if (!actor.person().isStaff()) {
            throw new RefusedException("ticket.refused.staff-only");
        }
        if (agent != null
                && people.members(String.valueOf(ticket.team())).stream()
                        .noneMatch(member -> member.id().equals(agent))) {
            throw new InvalidException("assignee", "ticket.invalid.assignee", agent);
        }
        OpenTask open = task(actor.person(), number, task);
        if (PERSONAL.contains(open.activity())) {
            throw new RefusedException("ticket.refused.personal");
        }
        tasks.assign(open, agent);
        return told(actor, number);
    }

    /** As it stands now, without what the person may not read. */
    private Ticket told(Actor actor, TicketNumber number) {
        return confidence.told(actor.person(), rows.get(number));
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

    private OpenTask task(Viewer viewer, TicketNumber number, String id) {
        OpenTask task = tasks.of(number.toString(), id);
        if (!mayDo(viewer, task) || !decides(viewer, rows.get(number))) {
            throw new NotFoundException("process.not-found.task");
        }
        return task;
    }

    private Ticket lock(Actor actor, TicketNumber number, @Nullable Integer expected) {
        return lock(actor, number, expected, List.of());
    }

    /** Whoever needs several tickets takes them in the order of their numbers: two never wait for each other. */
    private Ticket lock(Actor actor, TicketNumber number, @Nullable Integer expected, List<TicketNumber> others) {
        rows.visible(actor.person(), number);
        others.forEach(other -> rows.visible(actor.person(), other));
        Map<TicketNumber, Integer> versions = new TreeMap<>();
        Stream.concat(Stream.of(number), others.stream())
                .sorted()
                .forEach(one -> versions.put(one, rows.lock(one.id()).orElseThrow()));
        int version = versions.getOrDefault(number, 0);
        if (expected != null && expected != version) {
            throw new StaleException(number, version);
        }
        return rows.get(number);
    }

    /** Whoever is only in copy reads and answers. */
    private boolean decides(Viewer viewer, Ticket ticket) {
        return viewer.isStaff() || customers.isOf(viewer.accountId(), ticket.requesterId());
    }

    /** A task for a rank is done by who holds it; any other by whoever of the staff sees the ticket. */
    private static boolean mayDo(Viewer viewer, OpenTask task) {
        if (PERSONAL.contains(task.activity())) {
            return viewer.accountId().equals(task.assignee());
        }
        Set<Role> ranks = Stream.of(Role.values())
                .filter(role -> role.group().filter(task.groups()::contains).isPresent())
                .collect(Collectors.toSet());
        return (viewer.isStaff() || task.activity().equals(CUSTOMERS))
                && (ranks.isEmpty()
                        || task.users().contains(viewer.accountId())
                        || ranks.stream().anyMatch(rank -> holds(viewer, rank)));
    }

    private static boolean holds(Viewer viewer, Role rank) {
        return viewer.is(rank) || rank == Role.LEAD && viewer.is(Role.MANAGER);
    }
}
