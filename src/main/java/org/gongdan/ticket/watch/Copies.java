package org.gongdan.ticket.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.customer.Customer;
import org.gongdan.customer.Customers;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.watch.WatchEvents.CopyEnded;
import org.gongdan.ticket.watch.WatchEvents.CustomerCopied;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers in copy of a ticket: they see it in the portal, get what is said to the requester and may answer. What is decided
 * about the ticket stays the requester's. Requester and staff add and remove them; whoever is in copy may end it for themselves.
 */
@Component
@Transactional
public class Copies {

    /** The most in copy of one ticket. */
    public static final int MOST = 20;

    /** The most that a customer adds on all their tickets together; staff know whom they add. */
    public static final int MOST_A_DAY = 50;

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String ADDRESS = "[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,190}";

    private final CopyRows rows;
    private final Tickets tickets;
    private final TicketProgress progress;
    private final Timeline timeline;
    private final Customers customers;
    private final People people;
    private final Clock clock;

    Copies(
            CopyRows rows,
            Tickets tickets,
            TicketProgress progress,
            Timeline timeline,
            Customers customers,
            People people,
            Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.progress = progress;
        this.timeline = timeline;
        this.customers = customers;
        this.people = people;
        this.clock = clock;
    }

    /** In the order they were added; for everybody who may see the ticket. */
    @Transactional(readOnly = true)
    public List<Copy> of(Viewer viewer, TicketNumber number) {
        tickets.find(viewer, number);
        return rows.of(number.id()).stream().map(copy -> copy.as(viewer)).toList();
    }

    /** Whether the viewer adds and removes people, or only reads who they are. */
    @Transactional(readOnly = true)
    public boolean keeps(Viewer viewer, Ticket ticket) {
        return viewer.isStaff() || customers.isOf(viewer.accountId(), ticket.requesterId());
    }

    /** By mail address, or by login name. A second time nothing happens. */
    public Copy add(Actor actor, TicketNumber number, String who) {
        Ticket ticket = tickets.find(actor.person(), number);
        if (!keeps(actor.person(), ticket)) {
            throw new RefusedException("ticket.refused.requester-only");
        }
        // Customers before tickets, as whoever merges them takes them.
        Customer customer = customers.hold(customer(actor.person(), who.strip()).id());
        progress.lock(number);
        if (progress.ticket(number).isClosed()) {
            throw new RefusedException("ticket.refused.closed", number);
        }
        if (customer.id() == ticket.requesterId()) {
            throw new RefusedException("ticket.refused.copy-requester", customer.name());
        }
        if (rows.of(number.id()).size() >= MOST) {
            throw new RefusedException("ticket.refused.too-many-copies", MOST);
        }
        boolean staff = actor.person().isStaff();
        if (!staff && rows.addedSince(ticket.requesterId(), clock.instant().minus(A_DAY)) >= MOST_A_DAY) {
            throw new RefusedException("ticket.refused.copies-today", MOST_A_DAY);
        }
        boolean added = rows.add(
                        number.id(),
                        customer.id(),
                        staff ? null : who.strip(),
                        actor.person().name(),
                        clock.instant())
                .isPresent();
        Copy copy = rows.of(number.id()).stream()
                .filter(one -> one.customerId() == customer.id())
                .findFirst()
                .orElseThrow();
        if (added) {
            timeline.record(actor, new CustomerCopied(number, copy.publicName(), customer.id()));
        }
        return copy.as(actor.person());
    }

    public void remove(Actor actor, TicketNumber number, long id) {
        Ticket ticket = tickets.find(actor.person(), number);
        Copy copy = rows.of(number.id()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("ticket.not-found.copy"));
        if (!keeps(actor.person(), ticket) && !actor.person().accountId().equals(copy.accountId())) {
            throw new RefusedException("ticket.refused.requester-only");
        }
        if (rows.remove(number.id(), id) > 0) {
            timeline.record(actor, new CopyEnded(number, copy.publicName()));
        }
    }

    /** Whoever works here watches instead; a login name tells only staff whether there is such an account. */
    private Customer customer(Viewer by, String who) {
        Account account = (who.contains("@") || !by.isStaff() ? people.findByEmail(who) : people.find(who))
                .filter(Account::active)
                .orElse(null);
        if (account != null && account.isStaff()) {
            throw by.isStaff()
                    ? new RefusedException("ticket.refused.copy-staff", account.name())
                    : new RefusedException("ticket.refused.copy-staff-portal");
        }
        if (account != null) {
            return customers.of(account);
        }
        if (who.length() > 254 || !who.matches(ADDRESS) || who.indexOf('\0') >= 0) {
            throw new InvalidException("who", "ticket.invalid.email");
        }
        return customers.withEmail(who, who, by);
    }
}
