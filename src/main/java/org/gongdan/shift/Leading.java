package org.gongdan.shift;

import java.util.List;
import java.util.Locale;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who plans whose time: leads that of their teams, managers and administrators everybody's. */
@Component
@Transactional(readOnly = true)
public class Leading {

    private final People people;

    Leading(People people) {
        this.people = people;
    }

    /** The teams whose shifts the viewer plans, with their names in this language. */
    public List<Team> teams(Viewer viewer, Locale language) {
        if (!leads(viewer)) {
            throw new AccessDeniedException("Shifts are planned by leads, managers and administrators");
        }
        return people.teams(language).stream()
                .filter(team -> leadsAll(viewer) || viewer.isIn(team.id()))
                .toList();
    }

    public boolean answersFor(Viewer viewer, Account person) {
        return leadsAll(viewer)
                || viewer.is(Role.LEAD) && person.teams().stream().anyMatch(viewer::isIn);
    }

    /** The person, where the viewer plans their time. */
    public Account led(Viewer viewer, String account) {
        Account person = person(account);
        if (!answersFor(viewer, person)) {
            throw new RefusedException("shift.refused.not-yours");
        }
        return person;
    }

    /** The person, where the viewer plans their time or is that person. */
    Account ledOrSelf(Viewer viewer, String account) {
        return viewer.accountId().equals(account) ? person(account) : led(viewer, account);
    }

    private Account person(String account) {
        Account person = people.account(account);
        if (!person.isStaff()) {
            throw new RefusedException("shift.refused.customer", person.name());
        }
        return person;
    }

    static boolean leads(Viewer viewer) {
        return leadsAll(viewer) || viewer.is(Role.LEAD);
    }

    static boolean leadsAll(Viewer viewer) {
        return viewer.is(Role.ADMIN) || viewer.is(Role.MANAGER);
    }
}
