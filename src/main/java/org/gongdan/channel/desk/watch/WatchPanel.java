package org.gongdan.channel.desk.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.channel.desk.TicketPanel;
import org.gongdan.channel.page.Moments;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.watch.Copies;
import org.gongdan.ticket.watch.Watcher;
import org.gongdan.ticket.watch.Watchers;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who watches, who might, and who is in copy. */
@Component
class WatchPanel implements TicketPanel {

    private final Watchers watchers;
    private final Copies copies;
    private final People people;

    WatchPanel(Watchers watchers, Copies copies, People people) {
        this.watchers = watchers;
        this.copies = copies;
        this.people = people;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        List<Watcher> all = watchers.of(viewer, ticket.number());
        Set<String> known = all.stream().map(Watcher::account).collect(Collectors.toSet());
        model.addAttribute("watchers", all);
        model.addAttribute("watches", known.contains(viewer.accountId()));
        model.addAttribute("copies", copies.of(viewer, ticket.number()));
        model.addAttribute(
                "unwatching",
                people.staff().stream()
                        .filter(person -> person.active() && !known.contains(person.id()))
                        .sorted(Comparator.comparing(Account::name))
                        .toList());
    }
}
