package org.gongdan.guidance;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Decisions;
import org.gongdan.process.Decisions.Decided;
import org.gongdan.process.words.ModelWords;
import org.gongdan.process.words.Translation;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Transition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the table {@code next-best-action} advises whoever looks at a ticket. Nothing of it is kept: it is asked anew each time. */
@Component
@Transactional(readOnly = true)
public class NextActions {

    private static final String TABLE = "next-best-action";

    private final Tickets tickets;
    private final TicketActions actions;
    private final Conversation conversation;
    private final StepChecklists checklists;
    private final Decisions decisions;
    private final ModelWords words;
    private final Clock clock;

    NextActions(
            Tickets tickets,
            TicketActions actions,
            Conversation conversation,
            StepChecklists checklists,
            Decisions decisions,
            ModelWords words,
            Clock clock) {
        this.tickets = tickets;
        this.actions = actions;
        this.conversation = conversation;
        this.checklists = checklists;
        this.decisions = decisions;
        this.words = words;
        this.clock = clock;
    }

    /** In the words of who asks. Staff only. */
    public Advice of(Viewer viewer, TicketNumber number) {
        Ticket ticket = tickets.findForStaff(viewer, number);
        Optional<Transition> task = task(viewer, actions.offered(viewer, number));
        return of(viewer, ticket, task, checklists.of(viewer, ticket, task));
    }

    /** The same where the task that the person would do, and its checklist, are known already. */
    public Advice of(Viewer viewer, Ticket ticket, Optional<Transition> task, StepChecklist checklist) {
        Decided decided = decisions.decide(TABLE, facts(viewer, ticket, task, checklist));
        Translation translation = words.translation();
        Decisions.Rule rule = decided.rules().get(0);
        return new Advice(
                translation.of(decided.text("advice")),
                decided.text("action"),
                task.map(Transition::task).orElse(null),
                decided.version(),
                new Decisions.Rule(rule.number(), translation.of(rule.annotation())));
    }

    /** Where several people work on one ticket, what waits for the viewer comes first, then what waits for anybody. */
    public static Optional<Transition> task(Viewer viewer, List<Transition> offered) {
        return offered.stream()
                .filter(transition -> transition.kind() == Transition.Kind.TASK && transition.form() != null)
                .min(Comparator.comparing(
                                (Transition one) -> !viewer.accountId().equals(one.assignee()))
                        .thenComparing(one -> one.assignee() != null));
    }

    private Map<String, Object> facts(
            Viewer viewer, Ticket ticket, Optional<Transition> task, StepChecklist checklist) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", ticket.status().wire());
        facts.put("customer", customer(ticket));
        facts.put("promise", promise(ticket));
        facts.put("task", task.map(one -> holder(viewer, one)).orElse("none"));
        facts.put("checklist", state(checklist));
        return facts;
    }

    /** What the customer waits for: their first answer, a word since they urged, or an answer to what they wrote. */
    private String customer(Ticket ticket) {
        if (ticket.status() == Status.RESOLVED || ticket.isClosed()) {
            return "nothing";
        }
        boolean customers = false;
        Instant since = Instant.EPOCH;
        Optional<Message> last = conversation.lastWord(ticket.number());
        if (last.isPresent()) {
            customers = last.get().fromCustomer();
            since = last.get().createdAt();
        }
        if (ticket.urgedAt() != null && (customers || since.isBefore(ticket.urgedAt()))) {
            return "urged";
        }
        if (ticket.firstRespondedAt() == null) {
            return "first-answer";
        }
        return customers ? "answer" : "nothing";
    }

    private String promise(Ticket ticket) {
        Instant due = ticket.nextDue();
        Instant now = clock.instant();
        if (due == null || ticket.status() == Status.PENDING || ticket.status() == Status.ON_HOLD) {
            return "none";
        }
        if (due.isBefore(now)) {
            return "broken";
        }
        return ticket.atRiskAt() == null || ticket.atRiskAt().isAfter(now) ? "fine" : "at-risk";
    }

    private static String holder(Viewer viewer, Transition task) {
        if (task.assignee() == null) {
            return "free";
        }
        return viewer.accountId().equals(task.assignee()) ? "mine" : "colleague";
    }

    private static String state(StepChecklist checklist) {
        if (checklist.items().isEmpty()) {
            return "none";
        }
        return checklist.isOpen() ? "open" : "done";
    }
}
