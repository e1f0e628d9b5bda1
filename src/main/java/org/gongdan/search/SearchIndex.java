package org.gongdan.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.core.RefusedException;
import org.gongdan.customer.CustomerRenamed;
import org.gongdan.file.FileRead;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Lifecycles;
import org.gongdan.search.Document.Weight;
import org.gongdan.search.SearchRows.Heading;
import org.gongdan.search.SearchRows.Queued;
import org.gongdan.search.SearchRows.Said;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketEvents.AgentReplied;
import org.gongdan.ticket.TicketEvents.CustomerReplied;
import org.gongdan.ticket.TicketEvents.NoteAdded;
import org.gongdan.ticket.TicketEvents.SolutionProposed;
import org.gongdan.ticket.TicketEvents.TicketAbsorbed;
import org.gongdan.ticket.TicketEvents.TicketChanged;
import org.gongdan.ticket.TicketEvents.TicketClosed;
import org.gongdan.ticket.TicketEvents.TicketMerged;
import org.gongdan.ticket.TicketEvents.TicketOpened;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the document of each ticket: written in the very transaction that changed a text, so that none is lost, doubled or
 * late. What concerns many tickets at once is queued and written by the diagram {@code search-index}.
 */
@Component
@Transactional
public class SearchIndex {

    private static final String DIAGRAM = "search-index";
    private static final int PORTION = 100;
    private static final int COUNTED = 1_000_000;

    /** A conversation longer than that is found by its newest words. */
    private static final int MESSAGES = 300;

    private static final int LENGTH = 20_000;

    private final SearchRows rows;
    private final Analyser analyser;
    private final Lifecycles lifecycles;

    SearchIndex(SearchRows rows, Analyser analyser, Lifecycles lifecycles) {
        this.rows = rows;
        this.analyser = analyser;
        this.lifecycles = lifecycles;
    }

    /** Each of these brings words along or takes them away. */
    @EventListener({
        TicketOpened.class,
        CustomerReplied.class,
        AgentReplied.class,
        NoteAdded.class,
        SolutionProposed.class,
        TicketMerged.class,
        TicketAbsorbed.class
    })
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(TicketEvent event) {
        long ticket = event.ticket().id();
        @Nullable Long mergedInto = rows.lock(ticket);
        write(List.of(ticket));
        if (mergedInto != null && !(event instanceof TicketMerged)) {
            rows.queue(mergedInto);
            begin();
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(TicketChanged changed) {
        if (changed.changes().containsKey("subject")) {
            follow((TicketEvent) changed);
        }
    }

    /** The reason of a refusal is said with it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(TicketClosed closed) {
        if (closed.how().equals("refused")) {
            follow((TicketEvent) closed);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(CustomerRenamed renamed) {
        int tickets = renamed.kind() == CustomerRenamed.Kind.CUSTOMER
                ? rows.queueOfCustomer(renamed.id())
                : rows.queueOfOrganisation(renamed.id());
        if (tickets > 0) {
            begin();
        }
    }

    /** Read long after it was attached: the ticket is written anew with its words. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(FileRead read) {
        rows.queue(read.ticket().id());
        begin();
    }

    /** What was queued by a migration, or left by a node that died. */
    @EventListener(ApplicationReadyEvent.class)
    public void goOn() {
        if (rows.isQueued()) {
            begin();
        }
    }

    /** Writes every document anew in the background, the newest tickets first; tells how many. */
    public int renew(Viewer by) {
        refuseOthers(by);
        int tickets = rows.queueAll();
        begin();
        return tickets;
    }

    /** How many tickets wait for their document, up to a million. */
    @Transactional(readOnly = true)
    public long waiting(Viewer by) {
        refuseOthers(by);
        return rows.queued(COUNTED);
    }

    /** Writes the next portion; says whether there may be more. Several may do so at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean next() {
        List<Queued> portion = rows.take(PORTION);
        if (portion.isEmpty()) {
            portion = rows.await();
        }
        rows.done(joined(portion.stream().map(Queued::id).toList()));
        write(portion.stream().map(Queued::ticketId).distinct().toList());
        return rows.isQueued();
    }

    private void begin() {
        lifecycles.start(DIAGRAM, "search", Map.of());
    }

    private void write(List<Long> tickets) {
        if (tickets.isEmpty()) {
            return;
        }
        String ids = joined(tickets);
        Map<Long, List<Said>> said = rows.said(ids, true, MESSAGES, LENGTH).stream()
                .collect(Collectors.groupingBy(Said::ticket, HashMap::new, Collectors.toCollection(ArrayList::new)));
        for (Heading heading : rows.headings(ids)) {
            rows.write(
                    heading.ticket(),
                    document(heading, said.getOrDefault(heading.ticket(), List.of()))
                            .text());
        }
    }

    /** The conversation of a merged ticket is read, and so found, in the one that goes on. */
    private Document document(Heading heading, List<Said> said) {
        Document document = new Document(heading.ticket());
        document.add(analyser.terms(new TicketNumber(heading.ticket()) + " " + heading.subject()), Weight.A);
        document.add(analyser.terms(heading.people()), Weight.B);
        if (!heading.merged()) {
            said.forEach(one -> document.add(analyser.terms(one.text()), one.note() ? Weight.D : Weight.C));
        }
        return document;
    }

    private static void refuseOthers(Viewer by) {
        if (!by.is(Role.ADMIN)) {
            throw new RefusedException("search.refused.administrator-only");
        }
    }

    private static String joined(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
