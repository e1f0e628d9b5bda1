package org.gongdan.task;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.process.UserTaskCompleted;
import org.gongdan.process.UserTasks;
import org.gongdan.process.words.ModelWords;
import org.gongdan.process.words.Translation;
import org.gongdan.task.TaskEvents.ItemAdded;
import org.gongdan.task.TaskEvents.ItemTicked;
import org.gongdan.task.TaskEvents.ItemUnticked;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has to be ticked off before a task is done: begun by table, added to by hand. */
@Component
@Transactional
public class Checklists {

    /** The longest text of an item. */
    public static final int LONGEST = 200;

    private static final int MOST = 100;
    private static final String TASK = "Activity_DoTask";

    private final ChecklistRows rows;
    private final Tickets tickets;
    private final TicketProgress progress;
    private final Timeline timeline;
    private final UserTasks tasks;
    private final ModelWords words;
    private final Clock clock;

    Checklists(
            ChecklistRows rows,
            Tickets tickets,
            TicketProgress progress,
            Timeline timeline,
            UserTasks tasks,
            ModelWords words,
            Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.progress = progress;
        this.timeline = timeline;
        this.tasks = tasks;
        this.words = words;
        this.clock = clock;
    }

    /** In its order, what came from the table told in the words of who asks. Staff only. */
    @Transactional(readOnly = true)
    public List<ChecklistItem> of(Actor actor, TicketNumber number) {
        tickets.findForStaff(actor.person(), number);
        Translation translation = words.translation();
        return rows.of(number.id()).stream()
                .map(item -> item.told(translation.of(item.what())))
                .toList();
    }

    public ChecklistItem add(Actor actor, TicketNumber number, String what) {
        open(actor, number);
        refuseOnceDone(number);
        if (what.isBlank()) {
            throw new InvalidException("what", "ticket.invalid.required");
        }
        if (what.length() > LONGEST) {
            throw new InvalidException("what", "ticket.invalid.too-long", LONGEST);
        }
        if (what.indexOf('\0') >= 0) {
            throw new InvalidException("what", "ticket.invalid.characters");
        }
        if (rows.of(number.id()).size() >= MOST) {
            throw new RefusedException("checklist.refused.too-many-items", MOST);
        }
        long id = rows.add(number.id(), what.strip());
        timeline.record(actor, new ItemAdded(number, what.strip()));
        return item(number, id);
    }

    /** Ticks the item off, or takes the tick back; the second time nothing happens. */
    public ChecklistItem tick(Actor actor, TicketNumber number, long id, boolean done) {
        open(actor, number);
        if (!done) {
            refuseOnceDone(number);
        }
        ChecklistItem item = item(number, id);
        int changed = done
                ? rows.tick(number.id(), id, actor.person().accountId(), clock.instant())
                : rows.untick(number.id(), id);
        if (changed > 0) {
            timeline.record(actor, done ? new ItemTicked(number, item.what()) : new ItemUnticked(number, item.what()));
        }
        return item(number, id);
    }

    /**
     * Whether the task was completed, though the ticket may still wait to be closed: all was ticked off then, and stays so.
     * A task that is planned waits for somebody to do it, until that is done.
     */
    @Transactional(readOnly = true)
    public boolean isDone(Ticket task) {
        return task.type() == Type.TASK
                && task.resolutionDue() != null
                && tasks.of(task.number().toString()).stream()
                        .noneMatch(open -> open.activity().equals(TASK));
    }

    /** What the table has for this kind of task; a checklist that is there already stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    void plan(TicketNumber number) {
        if (rows.of(number.id()).isEmpty()) {
            for (Map<String, Object> row :
                    progress.decide("task-checklist", number).rows()) {
                rows.add(number.id(), String.valueOf(row.get("item")));
            }
        }
    }

    /** Whatever door it comes through: a task is done when all of it is. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void onlyWhenAllIsTicked(UserTaskCompleted completed) {
        if (completed.activity().equals(TASK)) {
            TicketNumber number = TicketNumber.of(completed.businessKey());
            progress.lock(number);
            long open =
                    rows.of(number.id()).stream().filter(item -> !item.done()).count();
            if (open > 0) {
                throw new RefusedException("checklist.refused.open-items", open);
            }
        }
    }

    private ChecklistItem item(TicketNumber number, long id) {
        return rows.item(number.id(), id).orElseThrow(() -> new NotFoundException("checklist.not-found.item"));
    }

    private void refuseOnceDone(TicketNumber number) {
        if (isDone(progress.ticket(number))) {
            throw new RefusedException("checklist.refused.done", number);
        }
    }

    /** Nobody adds or ticks while the task is completed, so that all of it is ticked off when it is. */
    private void open(Actor actor, TicketNumber number) {
        tickets.findForStaff(actor.person(), number);
        progress.lock(number);
        if (progress.ticket(number).isClosed()) {
            throw new RefusedException("ticket.refused.closed", number);
        }
    }
}
