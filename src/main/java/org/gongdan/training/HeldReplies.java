package org.gongdan.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Wire;
import org.gongdan.guidance.StepChecklists;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Lifecycles;
import org.gongdan.process.TypeForms;
import org.gongdan.process.UserTaskCompleted;
import org.gongdan.process.UserTasks;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.ReplyGate;
import org.gongdan.ticket.TaskDone;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.training.TrainingEvents.ReplyApproved;
import org.gongdan.training.TrainingEvents.ReplyReturned;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Words that wait: held by the gate, sent or returned by the steps of {@code reply-approval}. */
@Component
@Transactional
public class HeldReplies implements ReplyGate {

    private static final String APPROVE = "Activity_ApproveReply";
    private static final String HELD = "heldReply";
    private static final int MOST = 100;
    private static final Duration TO_ANSWER = Duration.ofHours(2);
    private static final TypeReference<HashMap<String, Object>> ANSWERS = new TypeReference<>() {};

    private final TrainingRows rows;
    private final Lifecycles lifecycles;
    private final UserTasks tasks;
    private final TypeForms forms;
    private final Conversation conversation;
    private final TicketActions actions;
    private final Tickets tickets;
    private final Timeline timeline;
    private final People people;
    private final ObjectMapper json;
    private final StepChecklists checklists;
    private final Clock clock;

    HeldReplies(
            TrainingRows rows,
            Lifecycles lifecycles,
            UserTasks tasks,
            TypeForms forms,
            Conversation conversation,
            TicketActions actions,
            Tickets tickets,
            Timeline timeline,
            People people,
            ObjectMapper json,
            StepChecklists checklists,
            Clock clock) {
        this.rows = rows;
        this.lifecycles = lifecycles;
        this.tasks = tasks;
        this.forms = forms;
        this.conversation = conversation;
        this.actions = actions;
        this.tickets = tickets;
        this.timeline = timeline;
        this.people = people;
        this.json = json;
        this.checklists = checklists;
        this.clock = clock;
    }

    @Override
    public boolean holds(Viewer author) {
        return rows.of(author.accountId()).isPresent();
    }

    @Override
    public void held(
            Actor author, TicketNumber number, long message, @Nullable String task, Map<String, Object> answers) {
        if (task != null && rows.waits(task)) {
            throw new RefusedException("training.refused.waits");
        }
        Viewer person = author.person();
        long id = rows.hold(
                number.id(), message, person.accountId(), door(author), task, write(answers), clock.instant());
        List<String> mentors = new ArrayList<>();
        rows.of(person.accountId()).map(Training::mentor).ifPresent(mentors::add);
        lifecycles.start(
                "reply-approval",
                number.toString(),
                Map.of(
                        HELD,
                        String.valueOf(id),
                        "mentors",
                        mentors,
                        "taskAbout",
                        person.name(),
                        "approveBy",
                        Date.from(clock.instant().plus(TO_ANSWER))));
    }

    /** What the viewer may approve, oldest first: as a lead, a manager, or the author's mentor. */
    @Transactional(readOnly = true)
    public List<HeldReply> waiting(Viewer viewer) {
        List<HeldReply> held = rows.waiting(MOST);
        Set<TicketNumber> seen = tickets.findAll(
                        viewer, held.stream().map(HeldReply::ticket).collect(Collectors.toSet()))
                .keySet();
        return held.stream()
                .filter(reply -> seen.contains(reply.ticket()) && mayApprove(viewer, reply.author()))
                .toList();
    }

    private boolean mayApprove(Viewer viewer, String author) {
        return !author.equals(viewer.accountId())
                && (viewer.is(Role.LEAD)
                        || viewer.is(Role.MANAGER)
                        || rows.of(author)
                                .map(Training::mentor)
                                .filter(viewer.accountId()::equals)
                                .isPresent());
    }

    /** Through our own doors: who approves is written down, and nobody approves their own words. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void decidedBy(TaskDone done) {
        if (done.activity().equals(APPROVE)) {
            decide(done.task(), done.actor().person().accountId());
        }
    }

    /** The same through the engine's. What goes to the customer cannot be held there: the engine would have gone on with it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void decidedBy(UserTaskCompleted completed) {
        if (completed.person() == null) {
            return;
        }
        if (completed.activity().equals(APPROVE)) {
            decide(completed.task(), completed.person());
        } else if (completed.form() != null
                && rows.of(completed.person()).isPresent()
                && UserTasks.TO_CUSTOMER.stream()
                        .anyMatch(field ->
                                forms.named(completed.form()).question(field).isPresent())) {
            throw new RefusedException("training.refused.elsewhere");
        }
    }

    private void decide(String task, String person) {
        HeldReply held =
                held(Long.parseLong(String.valueOf(tasks.variable(task, HELD).orElseThrow())));
        if (held.author().equals(person) || rows.of(person).isPresent()) {
            throw new RefusedException("training.refused.own");
        }
        tickets.find(people.viewer(person), held.ticket());
        rows.decide(held.id(), person);
    }

    /** Sends the words, or those that the approver put in their place; a solution completes its step. */
    public void release(long id, String changed) {
        HeldReply held = held(id);
        if (rows.settle(id, clock.instant()) == 0) {
            return;
        }
        Optional<Actor> author = people.findViewer(held.author())
                .map(viewer -> Actor.of(viewer, Wire.of(Channel.class, held.channel())));
        if (author.filter(actor -> mayStillBeSaid(actor, held)).isEmpty()) {
            returned(held);
            return;
        }
        String said = changed.isBlank()
                ? conversation.message(held.ticket(), held.messageId()).body()
                : changed;
        say(author.get(), held, said);
        timeline.record(decider(held), new ReplyApproved(held.ticket(), held.messageId()));
    }

    /** Asked before and not caught after: what a step refuses would take the approval back with it. */
    private boolean mayStillBeSaid(Actor author, HeldReply held) {
        return conversation.hindrance(author, held.ticket()).isEmpty()
                && (held.taskId() == null
                        || isOpen(held.ticket(), held.taskId()) && checklists.allows(held.ticket(), held.taskId()));
    }

    private void say(Actor author, HeldReply held, String said) {
        if (held.taskId() == null) {
            conversation.release(author, held.ticket(), held.messageId(), said);
            return;
        }
        Map<String, Object> answers = read(held.answers());
        boolean solution = answers.get(UserTasks.SOLUTION) != null;
        answers.put(solution ? UserTasks.SOLUTION : UserTasks.REPLY, said);
        actions.completeHeld(author, held.ticket(), held.taskId(), answers);
        if (solution) {
            conversation.settle(held.ticket(), held.messageId(), Message.Held.RELEASED);
        } else {
            conversation.release(author, held.ticket(), held.messageId(), said);
        }
    }

    public void giveBack(long id) {
        HeldReply held = held(id);
        if (rows.settle(id, clock.instant()) > 0) {
            returned(held);
        }
    }

    private void returned(HeldReply held) {
        conversation.settle(held.ticket(), held.messageId(), Message.Held.RETURNED);
        timeline.record(decider(held), new ReplyReturned(held.ticket(), held.messageId()));
    }

    private boolean isOpen(TicketNumber number, String task) {
        return tasks.of(number.toString()).stream().anyMatch(open -> open.id().equals(task));
    }

    private Actor decider(HeldReply held) {
        return Optional.ofNullable(held.decidedBy())
                .map(account -> Actor.of(people.viewer(account), Channel.DESK))
                .orElse(Actor.PROCESS);
    }

    private HeldReply held(long id) {
        return rows.lock(id).orElseThrow(() -> new NotFoundException("training.not-found"));
    }

    private static String door(Actor author) {
        return author.channel() == null ? Channel.DESK.wire() : author.channel().wire();
    }

    private String write(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Map<String, Object> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
