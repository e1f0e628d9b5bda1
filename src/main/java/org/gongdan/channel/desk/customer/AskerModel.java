package org.gongdan.channel.desk.customer;

import java.util.List;
import java.util.stream.Collectors;
import org.gongdan.channel.customer.CustomerDesk;
import org.gongdan.channel.page.Words;
import org.gongdan.customer.Asker;
import org.gongdan.customer.care.Care;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.gongdan.survey.Satisfaction;
import org.gongdan.ticket.asked.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of customers and of organisations have in common. */
@Component
class AskerModel {

    static final int PAGE = 50;

    /** Counts stop there: nobody needs the exact number of a thousand tickets. */
    static final int CEILING = 1_000;

    private final Asked asked;
    private final Care care;
    private final Satisfaction satisfaction;
    private final People people;
    private final Words words;

    AskerModel(Asked asked, Care care, Satisfaction satisfaction, People people, Words words) {
        this.asked = asked;
        this.care = care;
        this.satisfaction = satisfaction;
        this.people = people;
        this.words = words;
    }

    void tickets(Viewer viewer, Asker asker, boolean open, @Nullable String cursor, Model model) {
        model.addAttribute("listing", new AskedListing(asker, open));
        model.addAttribute("slice", asked.tickets(viewer, asker, open, cursor, PAGE));
        model.addAttribute(
                "teamNames", people.teams(words.locale()).stream().collect(Collectors.toMap(Team::id, Team::name)));
    }

    void touches(Viewer viewer, Asker asker, @Nullable String cursor, Model model) {
        model.addAttribute("listing", new AskedListing(asker, false));
        model.addAttribute("touches", asked.touches(viewer, asker, cursor, PAGE));
    }

    void side(Viewer viewer, Asker asker, Model model) {
        model.addAttribute("asker", asker);
        model.addAttribute("home", AskedListing.page(asker));
        model.addAttribute("manages", CustomerDesk.manages(viewer));
        model.addAttribute("notes", care.notes(asker));
        model.addAttribute("dedicated", care.agents(asker));
        model.addAttribute("agents", agents());
        model.addAttribute("satisfaction", satisfaction.of(viewer, asker));
        model.addAttribute("open", badge(asked.count(viewer, asker, true, CEILING)));
        model.addAttribute("all", badge(asked.count(viewer, asker, false, CEILING)));
    }

    static String badge(long count) {
        return count >= CEILING ? CEILING - 1 + "+" : String.valueOf(count);
    }

    private List<Account> agents() {
        return people.staff().stream()
                .filter(Account::active)
                .filter(account -> account.is(Role.AGENT) || account.is(Role.LEAD))
                .toList();
    }
}
