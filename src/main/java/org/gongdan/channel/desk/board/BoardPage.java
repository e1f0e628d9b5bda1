package org.gongdan.channel.desk.board;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongdan.channel.desk.queue.Views;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.board.Boards;
import org.gongdan.ticket.board.By;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** A team's open tickets in columns. The script that keeps them true asks for the columns alone. */
@Controller
class BoardPage {

    private static final int CARDS = 50;

    private final Boards boards;
    private final TeamsSeen teams;
    private final Views views;

    BoardPage(Boards boards, TeamsSeen teams, Views views) {
        this.boards = boards;
        this.teams = teams;
        this.views = views;
    }

    @GetMapping("/desk/boards")
    String board(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(defaultValue = "status") String by,
            @RequestHeader(name = "X-Requested-With", required = false) @Nullable String script,
            Model model) {
        List<Team> all = teams.of(viewer);
        Optional<Place> place = teams.chosen(all, team).map(chosen -> new Place(chosen, by(by)));
        model.addAttribute("teams", all);
        model.addAttribute("place", place.orElse(null));
        model.addAttribute(
                "columns",
                place.map(one -> boards.columns(viewer, one.team().id(), one.by(), CARDS))
                        .orElse(List.of()));
        if ("board".equals(script)) {
            return "desk/board :: answer";
        }
        model.addAttribute("views", views.counted(viewer, views.of(viewer)));
        return "desk/board";
    }

    /** A kind of board that nobody knows is the usual one: addresses are typed and kept. */
    static By by(String wire) {
        return Arrays.stream(By.values())
                .filter(by -> by.wire().equals(wire))
                .findFirst()
                .orElse(By.STATUS);
    }
}
