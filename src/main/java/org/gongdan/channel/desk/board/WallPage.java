package org.gongdan.channel.desk.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.gongdan.routing.Assignments;
import org.gongdan.ticket.board.Crowded;
import org.gongdan.ticket.board.Figures;
import org.gongdan.ticket.board.Walls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** How the viewer's teams stand, to be read across a room. Its script asks for the panels alone. */
@Controller
class WallPage {

    private final Walls walls;
    private final TeamsSeen teams;
    private final People people;

    WallPage(Walls walls, TeamsSeen teams, People people) {
        this.walls = walls;
        this.teams = teams;
        this.people = people;
    }

    /** All teams, or the one that is asked for. In the dark, unless its reader chose otherwise. */
    @GetMapping("/desk/wall")
    String wall(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String team,
            @RequestHeader(name = "X-Requested-With", required = false) @Nullable String script,
            Model model) {
        List<Team> all = teams.of(viewer);
        List<Team> shown =
                team == null ? all : teams.chosen(all, team).map(List::of).orElse(List.of());
        List<Account> staff = people.staff().stream()
                .filter(Account::active)
                .sorted(Comparator.comparing(Account::name))
                .toList();
        List<Figures> figures = walls.of(viewer, shown.stream().map(Team::id).toList());
        model.addAttribute("teams", all);
        model.addAttribute("chosen", team);
        model.addAttribute(
                "panels",
                shown.stream()
                        .map(one -> panel(one, figures.get(shown.indexOf(one)), staff))
                        .toList());
        if (model.getAttribute("theme") == null) {
            model.addAttribute("theme", "dark");
        }
        return "wall".equals(script) ? "desk/wall :: panels" : "desk/wall";
    }

    private static Panel panel(Team team, Figures figures, List<Account> staff) {
        return new Panel(
                team.name(),
                figures,
                staff.stream()
                        .filter(person -> person.teams().contains(team.id()))
                        .map(person -> new Load(
                                person.name(), figures.agents().getOrDefault(person.id(), 0L), Assignments.CAPACITY))
                        .sorted(Comparator.comparingLong(Load::tickets).reversed())
                        .toList());
    }

    /** One team on the wall; the agent with the most tickets comes first. */
    record Panel(String team, Figures figures, List<Load> loads) {

        public Optional<Crowded> bottleneck() {
            return figures.steps().stream().findFirst();
        }

        public List<Crowded> others() {
            return figures.steps().stream().skip(1).toList();
        }
    }

    /** Past the capacity nothing more is given to an agent. */
    record Load(String name, long tickets, int capacity) {

        public boolean isFull() {
            return tickets >= capacity;
        }

        public long shown() {
            return Math.min(tickets, capacity);
        }
    }
}
