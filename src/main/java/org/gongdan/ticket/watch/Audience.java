package org.gongdan.ticket.watch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongdan.customer.Customer;
import org.gongdan.customer.Customers;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketEvents.CustomerReplied;
import org.gongdan.ticket.TicketEvents.SolutionProposed;
import org.gongdan.ticket.TicketEvents.TicketEscalated;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who beside requester and agent hears of an event that has just been written down: nobody of what they did themselves. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Audience {

    private final WatchRows watching;
    private final CopyRows copying;
    private final Watchers watchers;
    private final TicketProgress tickets;
    private final Conversation conversation;
    private final Customers customers;
    private final People people;

    Audience(
            WatchRows watching,
            CopyRows copying,
            Watchers watchers,
            TicketProgress tickets,
            Conversation conversation,
            Customers customers,
            People people) {
        this.watching = watching;
        this.copying = copying;
        this.watchers = watchers;
        this.tickets = tickets;
        this.conversation = conversation;
        this.customers = customers;
        this.people = people;
    }

    public boolean isWatched(TicketNumber number) {
        return watching.any(number.id());
    }

    /** Those who watch and may see the ticket still. */
    public List<Account> watchers(TicketEvent event) {
        TicketNumber number = event.ticket();
        List<Watcher> all = watching.of(number.id());
        if (all.isEmpty()) {
            return List.of();
        }
        Optional<String> doer = doer(event);
        return all.stream()
                .map(Watcher::account)
                .filter(account -> !doer.equals(Optional.of(account)) && watchers.sees(account, number))
                .flatMap(account -> people.find(account).stream())
                .toList();
    }

    /** The process speaks in the name of whoever solved, and raises what somebody asked to raise. */
    private Optional<String> doer(TicketEvent event) {
        TicketNumber number = event.ticket();
        if (event instanceof SolutionProposed) {
            return Optional.ofNullable(tickets.ticket(number).assignee());
        }
        return event instanceof TicketEscalated
                ? watching.asker(number.id())
                : watching.doer(number.id(), event.kind());
    }

    /** The customers in copy; what one of them says reaches the requester as well. */
    public List<Customer> copied(TicketEvent event) {
        List<Copy> all = copying.of(event.ticket().id());
        if (all.isEmpty()) {
            return List.of();
        }
        Ticket ticket = tickets.ticket(event.ticket());
        String author = event instanceof CustomerReplied replied
                ? conversation.message(event.ticket(), replied.message()).author()
                : null;
        boolean byCopy = all.stream().anyMatch(copy -> author != null && author.equals(copy.accountId()));
        return Stream.concat(
                        all.stream()
                                .filter(copy -> author == null || !Objects.equals(author, copy.accountId()))
                                .map(Copy::customerId),
                        byCopy ? Stream.of(ticket.requesterId()) : Stream.empty())
                .map(customers::customer)
                .distinct()
                .toList();
    }
}
