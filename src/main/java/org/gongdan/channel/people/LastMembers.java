package org.gongdan.channel.people;

import java.util.Collection;
import java.util.List;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Tickets;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refuses to take the last active member from a team with open tickets: they would lie in a queue that nobody sees, and a
 * warning is read too late. Whoever means it lets somebody else join first, or transfers the tickets.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LastMembers {

    private static final int MOST = 1000;

    private final People people;
    private final Tickets tickets;

    LastMembers(People people, Tickets tickets) {
        this.people = people;
        this.tickets = tickets;
    }

    /** Of two who leave at once the second is asked again. */
    void keep(Viewer by, String account, Collection<String> teams) {
        teams.stream().sorted().forEach(team -> {
            people.hold(team);
            boolean last =
                    people.members(team).stream().map(Account::id).toList().equals(List.of(account));
            long open = last ? open(by, team) : 0;
            if (open > 0) {
                throw new RefusedException(
                        "identity.refused.last-member", people.account(account).name(), name(team), open);
            }
        });
    }

    long open(Viewer by, String team) {
        TicketSearch search = TicketSearch.all().withStatus(TicketSearch.OPEN).withTeam(team);
        return tickets.count(by, search, MOST);
    }

    private String name(String team) {
        return people.teams(LocaleContextHolder.getLocale()).stream()
                .filter(one -> one.id().equals(team))
                .map(Team::name)
                .findFirst()
                .orElse(team);
    }
}
