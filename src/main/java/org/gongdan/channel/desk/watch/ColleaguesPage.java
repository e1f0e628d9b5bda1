package org.gongdan.channel.desk.watch;

import java.util.List;
import java.util.function.Function;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.watch.Named;
import org.gongdan.ticket.watch.Watchers;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Whose names complete after {@code @} in a note: only of those who may see the ticket, and without whoever writes. */
@Controller
class ColleaguesPage {

    private static final int MOST = 500;

    private final Watchers watchers;
    private final People people;

    ColleaguesPage(Watchers watchers, People people) {
        this.watchers = watchers;
        this.people = people;
    }

    @GetMapping(path = "/desk/tickets/{number}/colleagues", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Colleague> colleagues(Viewer viewer, @PathVariable String number) {
        Function<Account, String> handles =
                Named.handles(people.staff().stream().filter(Account::active).toList());
        return watchers.colleagues(viewer, TicketNumber.of(number)).stream()
                .filter(person -> !person.id().equals(viewer.accountId()))
                .limit(MOST)
                .map(person -> new Colleague(person.id(), person.name(), handles.apply(person)))
                .toList();
    }

    /** {@code handle} is what stands after {@code @}. */
    record Colleague(String id, String name, String handle) {}
}
