package org.gongdan.guidance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.guidance.GuidanceEvents.StepItemTicked;
import org.gongdan.guidance.GuidanceEvents.StepItemUnticked;
import org.gongdan.identity.Viewer;
import org.gongdan.process.StepChecks;
import org.gongdan.process.UserTaskCompleted;
import org.gongdan.process.UserTasks;
import org.gongdan.process.UserTasks.OpenTask;
import org.gongdan.process.words.ModelWords;
import org.gongdan.process.words.Translation;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.TaskHeld;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Transition;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The checklists that diagrams give to their steps. A tick belongs to the open task: the next of its kind begins anew. */
@Component
@Transactional
public class StepChecklists {

    private final StepTickRows rows;
    private final Tickets tickets;
    private final TicketProgress progress;
    private final UserTasks tasks;
    private final Timeline timeline;
    private final ModelWords words;
    private final Clock clock;

    StepChecklists(
            StepTickRows rows,
            Tickets tickets,
            TicketProgress progress,
            UserTasks tasks,
            Timeline timeline,
            ModelWords words,
            Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.progress = progress;
        this.tasks = tasks;
        this.timeline = timeline;
        this.words = words;
        this.clock = clock;
    }

    /** In the words of who asks. Staff only. */
    @Transactional(readOnly = true)
    public StepChecklist of(Viewer viewer, TicketNumber number, String task) {
        tickets.findForStaff(viewer, number);
        OpenTask open = tasks.of(number.toString(), task);
        return told(number, task, tasks.checks(open));
    }

    /** The same of the task that a ticket's page shows; of none it is empty. */
    @Transactional(readOnly = true)
    public StepChecklist of(Viewer viewer, Ticket ticket, Optional<Transition> task) {
        return task.map(one -> of(viewer, ticket.number(), String.valueOf(one.task())))
                .orElseGet(() -> new StepChecklist("", false, List.of()));
    }

    /** Ticks the item off, or takes the tick back; the second time nothing happens. */
    public StepChecklist tick(Actor actor, TicketNumber number, String task, int item, boolean done) {
        tickets.findForStaff(actor.person(), number);
        progress.lock(number);
        OpenTask open = tasks.of(number.toString(), task);
        StepChecks checks = tasks.checks(open);
        if (item < 1 || item > checks.items().size()) {
            throw new NotFoundException("checklist.not-found.item");
        }
        String what = checks.items().get(item - 1);
        int changed = done
                ? rows.tick(number.id(), task, what, actor.person().accountId(), clock.instant())
                : rows.untick(number.id(), task, what);
        if (changed > 0) {
            timeline.record(
                    actor,
                    done
                            ? new StepItemTicked(number, open.activity(), what)
                            : new StepItemUnticked(number, open.activity(), what));
        }
        return told(number, task, checks);
    }

    /** Whatever door it comes through: where the diagram insists, a step is done when all of it is. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void onlyWhenAllIsTicked(UserTaskCompleted completed) {
        if (completed.checks().required()) {
            TicketNumber number = TicketNumber.of(completed.businessKey());
            progress.lock(number);
            refuseOpen(open(number, completed.task(), completed.checks()));
        }
    }

    /** Whoever's words wait for approval hears at once what else the step asks for, not when they are approved. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void onlyWhenAllIsTicked(TaskHeld held) {
        refuseOpen(open(held.ticket(), held.task()));
    }

    /** Whether the step may be completed as far as its checklist goes. */
    @Transactional(readOnly = true)
    public boolean allows(TicketNumber number, String task) {
        return open(number, task) == 0;
    }

    private long open(TicketNumber number, String task) {
        StepChecks checks = tasks.checks(tasks.of(number.toString(), task));
        return checks.required() ? open(number, task, checks) : 0;
    }

    private long open(TicketNumber number, String task, StepChecks checks) {
        return told(number, task, checks).items().stream()
                .filter(item -> !item.isDone())
                .count();
    }

    private static void refuseOpen(long open) {
        if (open > 0) {
            throw new RefusedException("checklist.refused.open-items", open);
        }
    }

    private StepChecklist told(TicketNumber number, String task, StepChecks checks) {
        Translation translation = words.translation();
        Map<String, StepTickRows.Tick> ticks = checks.items().isEmpty()
                ? Map.of()
                : rows.of(number.id(), task).stream()
                        .collect(Collectors.toMap(StepTickRows.Tick::item, Function.identity()));
        List<StepItem> items = IntStream.range(0, checks.items().size())
                .mapToObj(index -> item(index, checks.items().get(index), ticks, translation))
                .toList();
        return new StepChecklist(task, checks.required(), items);
    }

    private static StepItem item(
            int index, String what, Map<String, StepTickRows.Tick> ticks, Translation translation) {
        StepTickRows.Tick tick = ticks.get(what);
        return new StepItem(
                index + 1,
                translation.of(what),
                tick == null ? null : tick.doneBy(),
                tick == null ? null : tick.doneAt());
    }
}
