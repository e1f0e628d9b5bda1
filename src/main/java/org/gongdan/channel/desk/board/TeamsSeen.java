package org.gongdan.channel.desk.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongdan.channel.page.Words;
import org.gongdan.core.NotFoundException;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The teams whose tickets a person may look at as a whole, as in the views of the Desk. */
@Component
class TeamsSeen {

    private final People people;
    private final Words words;

    TeamsSeen(People people, Words words) {
        this.people = people;
        this.words = words;
    }

    /** Their own first. */
    List<Team> of(Viewer viewer) {
        return people.teams(words.locale()).stream()
                .filter(team -> viewer.seesAllTickets() || viewer.isIn(team.id()))
                .sorted(Comparator.comparing(team -> !viewer.isIn(team.id())))
                .toList();
    }

    /** The one that is asked for, else the first; empty for whoever is in none. */
    Optional<Team> chosen(List<Team> teams, @Nullable String wanted) {
        if (wanted == null) {
            return teams.stream().findFirst();
        }
        return Optional.of(teams.stream()
                .filter(team -> team.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("identity.team-unknown", wanted)));
    }
}
