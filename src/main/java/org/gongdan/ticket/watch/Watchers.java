package org.gongdan.ticket.watch;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.TicketEvents.TicketMerged;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.watch.WatchEvents.TicketShared;
import org.gongdan.ticket.watch.WatchEvents.WatcherAdded;
import org.gongdan.ticket.watch.WatchEvents.WatcherRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Colleagues who watch a ticket. To watch gives nobody the right to see it: that is shared in so many words. */
@Component
@Transactional
public class Watchers {

    /** The most who watch one ticket. */
    public static final int MOST = 50;

    private final WatchRows rows;
    private final Tickets tickets;
    private final TicketProgress progress;
    private final Timeline timeline;
    private final People people;
    private final Clock clock;

    Watchers(WatchRows rows, Tickets tickets, TicketProgress progress, Timeline timeline, People people, Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.progress = progress;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /** In the order of their names. Staff only. */
    @Transactional(readOnly = true)
    public List<Watcher> of(Viewer viewer, TicketNumber number) {
        tickets.findForStaff(viewer, number);
        return rows.of(number.id());
    }

    /** Makes the person watch; the second time nothing happens. With {@code share} they may see the ticket from now on. */
    public void add(Actor actor, TicketNumber number, String account, boolean share) {
        tickets.findForStaff(actor.person(), number);
        Viewer watcher = colleague(account);
        if (!sees(watcher, number)) {
            if (!share) {
                throw new RefusedException("ticket.refused.watcher-hidden", watcher.name(), number);
            }
            progress.shareWith(number, account);
            timeline.record(actor, new TicketShared(number, account));
        }
        if (watch(number, account) && !account.equals(actor.person().accountId())) {
            timeline.record(actor, new WatcherAdded(number, account));
        }
    }

    /** Whoever does not watch is not removed a second time. */
    public void remove(Actor actor, TicketNumber number, String account) {
        tickets.findForStaff(actor.person(), number);
        int removed = rows.remove(number.id(), account);
        if (removed > 0 && !account.equals(actor.person().accountId())) {
            timeline.record(actor, new WatcherRemoved(number, account));
        }
    }

    /** All colleagues who may see the ticket, in the order of their names. */
    @Transactional(readOnly = true)
    public List<Account> colleagues(Viewer viewer, TicketNumber number) {
        tickets.findForStaff(viewer, number);
        return people.staff().stream()
                .filter(account -> account.active() && sees(account.id(), number))
                .sorted(Comparator.comparing(Account::name).thenComparing(Account::id))
                .toList();
    }

    boolean sees(String account, TicketNumber number) {
        return people.findViewer(account)
                .filter(viewer -> viewer.isStaff() && sees(viewer, number))
                .isPresent();
    }

    private boolean sees(Viewer viewer, TicketNumber number) {
        return !tickets.findAll(viewer, List.of(number)).isEmpty();
    }

    /** Whether they did not watch before. */
    boolean watch(TicketNumber number, String account) {
        boolean known = rows.of(number.id()).stream()
                .anyMatch(watcher -> watcher.account().equals(account));
        if (!known && rows.add(number.id(), account, clock.instant(), MOST) == 0) {
            throw new RefusedException("ticket.refused.too-many-watchers", number, MOST);
        }
        return !known;
    }

    private Viewer colleague(String account) {
        return people.findViewer(account)
                .filter(Viewer::isStaff)
                .orElseThrow(() -> new InvalidException("account", "ticket.invalid.colleague", account));
    }

    /** Whoever watched the one watches what it became part of. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void merged(TicketMerged event) {
        rows.follow(event.ticket().id(), event.into().id());
    }
}
