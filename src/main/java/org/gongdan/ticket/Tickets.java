package org.gongdan.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Slice;
import org.gongdan.customer.Customer;
import org.gongdan.customer.Customers;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Lifecycles;
import org.gongdan.ticket.TicketEvents.ConfidentialShown;
import org.gongdan.ticket.TicketEvents.TicketChanged;
import org.gongdan.ticket.TicketEvents.TicketClosed;
import org.gongdan.ticket.TicketEvents.TicketOpened;
import org.gongdan.ticket.TicketEvents.TicketReopened;
import org.gongdan.ticket.TicketEvents.TypeChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens, finds and corrects tickets. Row and process instance change in one transaction, so they cannot disagree. */
@Component
@Transactional
public class Tickets {

    private final TicketRows rows;
    private final Conversation conversation;
    private final Timeline timeline;
    private final Lifecycles lifecycles;
    private final Customers customers;
    private final People people;
    private final TicketRules rules;
    private final TicketProgress progress;
    private final Confidence confidence;
    private final Clock clock;

    Tickets(
            TicketRows rows,
            Conversation conversation,
            Timeline timeline,
            Lifecycles lifecycles,
            Customers customers,
            People people,
            TicketRules rules,
            TicketProgress progress,
            Confidence confidence,
            Clock clock) {
        this.rows = rows;
        this.conversation = conversation;
        this.timeline = timeline;
        this.lifecycles = lifecycles;
        this.customers = customers;
        this.people = people;
        this.rules = rules;
        this.progress = progress;
        this.confidence = confidence;
        this.clock = clock;
    }

    /** Takes the request down and starts its lifecycle; the tables speak in the job that follows the commit. */
    public Ticket open(Actor actor, NewTicket request) {
        Viewer viewer = actor.person();
        rules.check(viewer, request);
        Customer requester = requester(viewer, request);
        Instant now = clock.instant();
        TicketNumber number = new TicketNumber(rows.insert(
                request,
                requester.locale().toLanguageTag(),
                actor.throughDoor(),
                requester.id(),
                requester.organisationId(),
                now));
        conversation.begin(actor, number, request, requester);
        timeline.record(actor, new TicketOpened(number, request.type()));
        Ticket ticket = rows.get(number);
        start(ticket);
        return confidence.told(viewer, ticket);
    }

    @Transactional(readOnly = true)
    public Ticket find(Viewer viewer, TicketNumber number) {
        return confidence.told(viewer, rows.visible(viewer, number));
    }

    /** Several by their number; what the viewer may not see, or what is no ticket, is missing. */
    @Transactional(readOnly = true)
    public Map<TicketNumber, Ticket> findAll(Viewer viewer, Collection<TicketNumber> numbers) {
        String ids = numbers.stream().map(number -> String.valueOf(number.id())).collect(Collectors.joining(","));
        return confidence.told(viewer, rows.findAll(viewer, ids)).stream()
                .collect(Collectors.toMap(Ticket::number, Function.identity()));
    }

    /** The same for what is the desk's own business. */
    @Transactional(readOnly = true)
    public Ticket findForStaff(Viewer viewer, TicketNumber number) {
        Ticket ticket = find(viewer, number);
        if (!viewer.isStaff()) {
            throw new RefusedException("ticket.refused.staff-only");
        }
        return ticket;
    }

    /**
     * The ticket once more for whoever opened it, though it may be another team's by now: nobody's permission is asked, except
     * for what is confidential in it.
     */
    @Transactional(readOnly = true)
    public Ticket recall(Viewer viewer, TicketNumber number) {
        return confidence.told(viewer, rows.get(number));
    }

    @Transactional(readOnly = true)
    public Slice<Ticket> list(Viewer viewer, TicketSearch search) {
        return Slice.of(
                confidence.told(
                        viewer,
                        rows.search(
                                viewer,
                                search,
                                TicketCursor.read(search.cursor()),
                                clock.instant(),
                                search.limit() + 1)),
                search.limit(),
                last -> TicketCursor.after(last, search));
    }

    /** How many tickets each group of the search has, by its key, in the order of the groups. */
    @Transactional(readOnly = true)
    public Map<String, Long> groups(Viewer viewer, TicketSearch search) {
        Map<String, Long> groups = new LinkedHashMap<>();
        rows.groups(viewer, search, clock.instant()).forEach(group -> groups.put(group.key(), group.count()));
        return groups;
    }

    /** Those of these tickets that the search finds, wherever in its order they stand. */
    @Transactional(readOnly = true)
    public List<Ticket> among(Viewer viewer, TicketSearch search, Collection<TicketNumber> numbers) {
        String ids = numbers.stream().map(number -> String.valueOf(number.id())).collect(Collectors.joining(","));
        return ids.isEmpty() ? List.of() : confidence.told(viewer, rows.among(viewer, search, ids, clock.instant()));
    }

    /** The numbers of all that the search finds, up to {@code most}: who means a whole list means those in it now. */
    @Transactional(readOnly = true)
    public List<TicketNumber> numbers(Viewer viewer, TicketSearch search, int most) {
        return rows.ids(viewer, search, clock.instant(), most).stream()
                .map(TicketNumber::new)
                .toList();
    }

    /** How many match, up to {@code ceiling}: a badge says "999+", no page needs the exact count of a million. */
    @Transactional(readOnly = true)
    public long count(Viewer viewer, TicketSearch search, int ceiling) {
        return rows.count(viewer, search, clock.instant(), ceiling);
    }

    /** Keeps everybody else from changing it until the caller's transaction ends; {@code expected} as for every change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Actor actor, TicketNumber number, @Nullable Integer expected) {
        lockForStaff(actor, number, expected);
    }

    /** Corrects facts by hand. {@code expected} is the version the person looked at; null takes any. */
    public Ticket change(Actor actor, TicketNumber number, TicketChange wanted, @Nullable Integer expected) {
        Ticket ticket = lockForStaff(actor, number, expected);
        if (ticket.isClosed()) {
            throw new RefusedException("ticket.refused.closed", number);
        }
        rules.check(ticket, wanted);
        TicketChange change = wanted.against(ticket);
        if (change.isEmpty()) {
            return confidence.told(actor.person(), ticket);
        }
        boolean moves = movesOn(ticket, change);
        if (moves) {
            end(ticket);
        }
        String team = teamByTable(ticket, change);
        rows.change(number.id(), change, ticket.attributes().with(change.attributes()), clock.instant());
        timeline.record(
                actor,
                new TicketChanged(
                        number,
                        TicketChange.told(change.changes(), confidence::masked),
                        TicketChange.told(change.before(ticket), confidence::masked)));
        if (moves) {
            Ticket moved = rows.get(number);
            timeline.record(actor, new TypeChanged(number, ticket.type(), moved.type()));
            start(moved);
        } else if (change.isDecisive()) {
            boolean sorting = change.changesSorting() || !team.equals(teamByTable(ticket, change));
            lifecycles.tellIfAwaited(number.toString(), "TicketChanged", Map.of("sortingChanged", sorting));
        }
        return confidence.told(actor.person(), rows.get(number));
    }

    /** The answer to a confidential question, for whoever may read it; that it was shown is written down. */
    public @Nullable Object show(Actor actor, TicketNumber number, String field) {
        Ticket ticket = confided(actor.person(), number, field);
        timeline.record(actor, new ConfidentialShown(number, field));
        return ticket.attributes().values().get(field);
    }

    /** The ticket with its answer to a confidential question, for whoever may read it. */
    @Transactional(readOnly = true)
    public Ticket confided(Viewer viewer, TicketNumber number, String field) {
        Ticket ticket = findForStaff(viewer, number);
        if (!Confidence.reads(viewer, ticket)) {
            throw new RefusedException("ticket.refused.confidential", number);
        }
        confidence.check(ticket, field);
        return ticket;
    }

    /**
     * The table's word as the row stands, where answers are corrected: only one that it looks at may move the ticket, or
     * a ticket handed over by hand would come back with every corrected answer.
     */
    private String teamByTable(Ticket ticket, TicketChange change) {
        return change.attributes().isEmpty() || change.changesSorting() || ticket.team() == null
                ? ""
                : progress.consider("ticket-routing", ticket.number()).text("team");
    }

    /** Whether the corrected type lives in another diagram. */
    private boolean movesOn(Ticket ticket, TicketChange change) {
        return change.type() != null && !rules.lifecycle(change.type()).equals(rules.lifecycle(ticket.type()));
    }

    /** Ends the life in one diagram before it goes on in another, at work: nobody there would know what it waited for. */
    private void end(Ticket ticket) {
        if (ticket.status() == Status.RESOLVED) {
            throw new RefusedException("ticket.refused.resolved", ticket.number());
        }
        String key = ticket.number().toString();
        lifecycles.tellIfAwaited(key, "TicketResumed", Map.of());
        lifecycles.tell(key, "TypeChanged", Map.of());
    }

    /** Opens a closed ticket again; its lifecycle begins anew with the category, the agent and the promise it had. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void startAgain(TicketNumber number) {
        rows.reopen(number.id(), clock.instant());
        timeline.record(Actor.PROCESS, new TicketReopened(number));
        start(rows.get(number));
    }

    /** What closed with a solution can be opened again for a while. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(TicketClosed closed) {
        if (closed.how().equals("confirmed")) {
            lifecycles.start(
                    "reopen-window",
                    closed.ticket().toString(),
                    Map.of("ticketId", closed.ticket().id()));
        }
    }

    private void start(Ticket ticket) {
        lifecycles.start(rules.lifecycle(ticket.type()), ticket.number().toString(), Map.of("ticketId", ticket.id()));
    }

    private Ticket lockForStaff(Actor actor, TicketNumber number, @Nullable Integer expected) {
        rows.visible(actor.person(), number);
        if (!actor.person().isStaff()) {
            throw new RefusedException("ticket.refused.staff-only");
        }
        int version = rows.lock(number.id()).orElseThrow();
        if (expected != null && expected != version) {
            throw new StaleException(number, version);
        }
        return rows.get(number);
    }

    /** Held, so that nobody merges them into another customer before the ticket is theirs. */
    private Customer requester(Viewer viewer, NewTicket request) {
        String email = request.requesterEmail();
        Customer requester = email == null || !viewer.isStaff()
                ? customers.of(people.account(viewer.accountId()))
                : customers.withEmail(email, email, viewer);
        return customers.hold(requester.id());
    }
}
