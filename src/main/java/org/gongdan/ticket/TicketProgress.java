package org.gongdan.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongdan.core.Wire;
import org.gongdan.process.Decisions;
import org.gongdan.process.Decisions.Decided;
import org.gongdan.process.UserTaskAssigned;
import org.gongdan.process.UserTaskCreated;
import org.gongdan.process.UserTasks;
import org.gongdan.ticket.TicketEvents.CustomerReminded;
import org.gongdan.ticket.TicketEvents.NoteAdded;
import org.gongdan.ticket.TicketEvents.SilenceTaken;
import org.gongdan.ticket.TicketEvents.SolutionProposed;
import org.gongdan.ticket.TicketEvents.TableDecided;
import org.gongdan.ticket.TicketEvents.TicketAssigned;
import org.gongdan.ticket.TicketEvents.TicketClosed;
import org.gongdan.ticket.TicketEvents.TicketEscalated;
import org.gongdan.ticket.TicketEvents.TicketReopened;
import org.gongdan.ticket.TicketEvents.TicketResumed;
import org.gongdan.ticket.TicketEvents.TicketTransferred;
import org.gongdan.ticket.TicketEvents.TicketTriaged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of a diagram do to a ticket's row. Called by steps only: nobody's permission is asked here. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TicketProgress {

    private final TicketRows rows;
    private final Conversation conversation;
    private final Timeline timeline;
    private final Decisions decisions;
    private final UserTasks tasks;
    private final List<TicketFacts> more;
    private final Clock clock;

    TicketProgress(
            TicketRows rows,
            Conversation conversation,
            Timeline timeline,
            Decisions decisions,
            UserTasks tasks,
            List<TicketFacts> more,
            Clock clock) {
        this.rows = rows;
        this.conversation = conversation;
        this.timeline = timeline;
        this.decisions = decisions;
        this.tasks = tasks;
        this.more = more;
        this.clock = clock;
    }

    public Ticket ticket(TicketNumber number) {
        return rows.get(number);
    }

    /** Several by their number; what is unknown is missing. */
    public Map<TicketNumber, Ticket> tickets(Collection<TicketNumber> numbers) {
        return rows.readAll(ids(numbers)).stream().collect(Collectors.toMap(Ticket::number, Function.identity()));
    }

    private static String ids(Collection<TicketNumber> numbers) {
        return numbers.stream().map(number -> String.valueOf(number.id())).collect(Collectors.joining(","));
    }

    /** Keeps everybody else from changing the ticket until this transaction ends. */
    public void lock(TicketNumber number) {
        rows.lock(number.id());
    }

    /** Asks a table about the ticket and writes the reason on its timeline. */
    public Decided decide(String table, TicketNumber number) {
        return decide(table, rows.get(number), Map.of());
    }

    /** The same for a table that asks more than the ticket knows. */
    public Decided decide(String table, TicketNumber number, Map<String, Object> more) {
        return decide(table, rows.get(number), more);
    }

    /** What the table says, unwritten: where nothing follows from it, or only where it changes something. */
    public Decided consider(String table, TicketNumber number) {
        return decisions.decide(table, facts(rows.get(number)));
    }

    /** What the table would say about several tickets, each with what it asks more; the database is asked once for all. */
    public Map<TicketNumber, Decided> consider(String table, Map<TicketNumber, Map<String, Object>> more) {
        Map<Long, String> requests = conversation.requests(ids(more.keySet()));
        Map<TicketNumber, Map<String, Object>> facts = new HashMap<>();
        tickets(more.keySet()).forEach((number, ticket) -> {
            Map<String, Object> known = facts(ticket, requests.getOrDefault(number.id(), ""));
            known.putAll(more.get(number));
            facts.put(number, known);
        });
        return decisions.decideEach(table, facts);
    }

    private Decided decide(String table, Ticket ticket, Map<String, Object> more) {
        Map<String, Object> facts = facts(ticket);
        facts.putAll(more);
        Decided decided = decisions.decide(table, facts);
        write(ticket.number(), decided);
        return decided;
    }

    public void write(TicketNumber number, Decided decided) {
        timeline.record(Actor.PROCESS, reason(number, decided));
    }

    /** The same of several at once. */
    public void write(Map<TicketNumber, Decided> decided) {
        timeline.record(
                Actor.PROCESS,
                decided.entrySet().stream()
                        .map(one -> reason(one.getKey(), one.getValue()))
                        .toList());
    }

    /** What the timeline tells of a table's word. */
    public static TicketEvent reason(TicketNumber number, Decided decided) {
        return new TableDecided(
                number,
                decided.table(),
                decided.name(),
                decided.version(),
                decided.inputs(),
                decided.rules(),
                decided.misses(),
                decided.outputs(),
                decided.labels());
    }

    /**
     * Sorts the ticket into the table's category; an unsure table leaves it to a person. A ticket that comes from another
     * lifecycle was sorted there, and whoever changed its type has looked at it: its category stands.
     */
    public Classified classify(TicketNumber number) {
        String known = rows.get(number).category();
        if (known != null) {
            return new Classified(known, true);
        }
        Decided decided = decide("ticket-classification", number);
        String category = decided.text("category");
        rows.classify(number.id(), category);
        return new Classified(category, Boolean.TRUE.equals(decided.outputs().get("sure")));
    }

    public void triage(TicketNumber number, String category, Impact impact, Urgency urgency) {
        rows.triage(number.id(), category, impact, urgency, clock.instant());
        timeline.record(Actor.PROCESS, new TicketTriaged(number, category, impact, urgency));
    }

    /** The table's word, one step up for each escalation that came before it; a person's word stands as it is. */
    public Priority prioritise(TicketNumber number) {
        Ticket ticket = rows.get(number);
        if (ticket.priorityByHand() && ticket.priority() != null) {
            plan(number);
            return ticket.priority();
        }
        Priority decided = Wire.of(
                Priority.class, decide("ticket-priority", ticket, Map.of()).text("priority"));
        Priority priority = decided.raisedBy(ticket.escalationLevel());
        rows.prioritise(number.id(), decided, priority);
        if (ticket.priority() != null && ticket.priority() != priority) {
            plan(number);
        }
        return priority;
    }

    public String route(TicketNumber number) {
        String team = decide("ticket-routing", number).text("team");
        rows.route(number.id(), team, clock.instant());
        return team;
    }

    /** The team that somebody chose for a ticket that is just being opened. */
    public void place(TicketNumber number, String team) {
        rows.route(number.id(), team, clock.instant());
    }

    /** The team by table for a ticket that has one already; empty while that is the right one still. */
    public Optional<String> betterTeam(TicketNumber number) {
        Ticket ticket = rows.get(number);
        String team = decide("ticket-routing", number).text("team");
        return team.equals(ticket.team()) ? Optional.empty() : Optional.of(team);
    }

    /** The table chose another team after all; the decision before it is the reason. */
    public void transfer(TicketNumber number, String team) {
        Ticket ticket = rows.get(number);
        rows.transfer(ticket.id(), team, clock.instant());
        timeline.record(Actor.PROCESS, new TicketTransferred(number, ticket.team(), team, ""));
    }

    /** The row follows the task: whoever claims or is given the work of the lifecycle is the ticket's agent. */
    @EventListener
    public void follow(UserTaskAssigned assigned) {
        if (assigned.ofLifecycle()) {
            assign(TicketNumber.of(assigned.businessKey()), assigned.assignee());
        }
    }

    public void assign(TicketNumber number, @Nullable String agent) {
        Ticket ticket = rows.get(number);
        if (!Objects.equals(ticket.assignee(), agent)) {
            rows.assign(number.id(), agent, clock.instant());
            timeline.record(Actor.PROCESS, new TicketAssigned(number, ticket.assignee(), agent));
        }
    }

    /** Told twice (by a reply and by hand) it resumes once. */
    public void resume(TicketNumber number) {
        Status status = rows.get(number).status();
        if (status == Status.PENDING || status == Status.ON_HOLD) {
            rows.status(number.id(), Status.OPEN, clock.instant());
            timeline.record(Actor.PROCESS, new TicketResumed(number));
        }
    }

    /** The solution is part of the conversation; the ticket waits for the customer's word. */
    public void resolve(TicketNumber number, @Nullable String solution, @Nullable String resolutionCode) {
        Long message = solution == null || solution.isBlank() ? null : conversation.propose(rows.get(number), solution);
        rows.resolve(number.id(), resolutionCode, clock.instant());
        timeline.record(Actor.PROCESS, new SolutionProposed(number, message, resolutionCode));
    }

    public void reopen(TicketNumber number) {
        rows.reopen(number.id(), clock.instant());
        timeline.record(Actor.PROCESS, new TicketReopened(number));
    }

    public void remind(TicketNumber number) {
        timeline.record(Actor.PROCESS, new CustomerReminded(number));
    }

    /** Nobody objected in time: taken as consent, and written down as such. */
    public void acceptSilently(TicketNumber number) {
        timeline.record(Actor.PROCESS, new SilenceTaken(number));
    }

    /** An internal note in nobody's name, for instance the results of several teams put together. */
    public void note(TicketNumber number, String body) {
        timeline.record(Actor.PROCESS, new NoteAdded(number, conversation.noteOfProcess(number, body)));
    }

    /** Something on the ticket is asked of this person: they may see it from now on. */
    public void shareWith(TicketNumber number, String account) {
        rows.share(number.id(), account, null);
    }

    /** Something on the ticket is asked of this team: its members may see it from now on. */
    public void shareWithTeam(TicketNumber number, String team) {
        rows.share(number.id(), null, team);
    }

    /** {@code how}: confirmed, withdrawn, merged or refused. */
    public void close(TicketNumber number, String how) {
        rows.close(number.id(), clock.instant());
        timeline.record(Actor.PROCESS, new TicketClosed(number, how));
    }

    /** One level up in the escalation and one step up in priority; the top stays the top. */
    public void raise(TicketNumber number, String reason) {
        Ticket ticket = rows.get(number);
        Priority now = ticket.priority() == null ? Priority.NORMAL : ticket.priority();
        Priority next = now.raisedBy(1);
        int level = ticket.escalationLevel() + 1;
        rows.raise(number.id(), level, next, clock.instant());
        plan(number);
        timeline.record(Actor.PROCESS, new TicketEscalated(number, level, next, reason));
    }

    /** Work that begins is due when its ticket is next; without a promise, or when it is solved, the drawing says when. */
    @EventListener
    public void plan(UserTaskCreated created) {
        Ticket ticket = rows.get(TicketNumber.of(created.businessKey()));
        boolean promised = ticket.firstResponseDue() != null || ticket.resolutionDue() != null;
        if (promised && ticket.status() != Status.RESOLVED && !ticket.isClosed()) {
            created.plan().accept(work(ticket));
        }
    }

    /** The due instants as its clocks stand and the first warning, kept on the row for lists and on its open work. */
    public void promise(
            TicketNumber number,
            @Nullable Instant firstResponse,
            @Nullable Instant nextResponse,
            @Nullable Instant resolution,
            @Nullable Instant atRisk) {
        rows.promise(number.id(), firstResponse, nextResponse, resolution, atRisk, clock.instant());
        plan(number);
    }

    /** Keeps the open work of the ticket in step with its row. */
    private void plan(TicketNumber number) {
        tasks.plan(number.toString(), () -> work(rows.get(number)));
    }

    private static UserTasks.Plan work(Ticket ticket) {
        Priority priority = ticket.priority() == null ? Priority.NORMAL : ticket.priority();
        return new UserTasks.Plan(ticket.nextDue(), ticket.atRiskAt(), priority.ofTask());
    }

    /** What every table may ask about a ticket, by name; the same facts for all tables, so that a new column needs no Java. */
    private Map<String, Object> facts(Ticket ticket) {
        return facts(ticket, conversation.request(ticket.number()));
    }

    private Map<String, Object> facts(Ticket ticket, String description) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("type", ticket.type().wire());
        facts.put("subject", ticket.subject());
        facts.put("description", description);
        facts.put("text", (ticket.subject() + "\n" + description).toLowerCase(Locale.ROOT));
        facts.put("channel", ticket.channel().wire());
        facts.put("impact", ticket.impact().wire());
        facts.put("urgency", ticket.urgency().wire());
        facts.put("category", ticket.category());
        facts.put(
                "priority", ticket.priority() == null ? null : ticket.priority().wire());
        facts.put(
                "decidedPriority",
                ticket.decidedPriority() == null
                        ? null
                        : ticket.decidedPriority().wire());
        facts.put("tier", ticket.tier());
        facts.put("team", ticket.team());
        facts.put("language", ticket.language());
        facts.put("escalationLevel", ticket.escalationLevel());
        facts.put("status", ticket.status().wire());
        facts.put("hops", ticket.hops());
        facts.put("returns", ticket.returns());
        facts.put("urges", ticket.urges());
        facts.put(
                "minutesSinceUrge",
                since(ticket.urgedAt() == null ? ticket.createdAt() : ticket.urgedAt())
                        .toMinutes());
        facts.put("waitingHours", since(ticket.createdAt()).toHours());
        facts.put("expectedHours", expectedHours(ticket));
        facts.put("organisation", ticket.organisationName());
        facts.put("attributes", ticket.attributes().values());
        more.forEach(one -> facts.putAll(one.of(ticket)));
        return facts;
    }

    private Duration since(Instant then) {
        return Duration.between(then, clock.instant());
    }

    private static @Nullable Long expectedHours(Ticket ticket) {
        return ticket.expectedAt() == null
                ? null
                : Duration.between(ticket.createdAt(), ticket.expectedAt()).toHours();
    }

    /** What the classification table says: a category, and whether a person need not look. */
    public record Classified(String category, boolean sure) {}
}
