package org.gongdan.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongdan.core.InvalidException;
import org.gongdan.identity.People;
import org.gongdan.task.TaskEvents.TaskOverdue;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Attributes;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketCalendar;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.link.Relation;
import org.gongdan.ticket.link.TicketLinks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens tasks as children of tickets, plans them and reminds of them. A task may get more parents by further links. */
@Component
@Transactional
public class Tasks {

    /** Working days for a task that nobody gave a due date. */
    private static final int USUAL_DAYS = 5;

    private final Tickets tickets;
    private final TicketProgress progress;
    private final TicketLinks links;
    private final TicketCalendar calendar;
    private final Checklists checklists;
    private final Timeline timeline;
    private final People people;
    private final Clock clock;

    Tasks(
            Tickets tickets,
            TicketProgress progress,
            TicketLinks links,
            TicketCalendar calendar,
            Checklists checklists,
            Timeline timeline,
            People people,
            Clock clock) {
        this.tickets = tickets;
        this.progress = progress;
        this.links = links;
        this.calendar = calendar;
        this.checklists = checklists;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /** Staff only. Whoever opens the task may see it, whichever team does it. */
    public Ticket open(Actor actor, TicketNumber parent, NewTask task) {
        tickets.findForStaff(actor.person(), parent);
        if (people.findTeam(task.team()).isEmpty()) {
            throw new InvalidException("team", "ticket.invalid.team", task.team());
        }
        Ticket opened = tickets.open(actor, request(task));
        progress.place(opened.number(), task.team());
        progress.shareWith(opened.number(), actor.person().accountId());
        links.link(actor, parent, Relation.PARENT_OF, opened.number());
        return tickets.recall(actor.person(), opened.number());
    }

    /** Its team, its due date and its checklist. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Plan plan(TicketNumber number) {
        Ticket task = progress.ticket(number);
        String team = task.team() == null ? progress.route(number) : task.team();
        Instant wanted = task.expectedAt();
        Instant due = wanted == null ? calendar.workingDaysFromNow(number, USUAL_DAYS) : wanted;
        progress.promise(number, null, null, due, lastQuarter(due));
        checklists.plan(number);
        return new Plan(team, due);
    }

    /** From then on it is at risk. */
    private Instant lastQuarter(Instant due) {
        return due.minus(Duration.between(clock.instant(), due).dividedBy(4));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void overdue(TicketNumber number) {
        timeline.record(Actor.PROCESS, new TaskOverdue(number));
    }

    private NewTicket request(NewTask task) {
        if (task.dueAt() != null && task.dueAt().isBefore(clock.instant())) {
            throw new InvalidException("dueAt", "ticket.invalid.past");
        }
        return new NewTicket(
                Type.TASK,
                task.subject(),
                task.description().isBlank() ? task.subject() : task.description(),
                Impact.USER,
                Urgency.NORMAL,
                task.dueAt(),
                null,
                List.of(),
                task.kind() == null ? Attributes.NONE : new Attributes(Map.of("kind", task.kind())));
    }

    /** Who does it until when. */
    public record Plan(String team, Instant dueAt) {}
}
