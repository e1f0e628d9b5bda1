package org.gongdan.channel.desk.board;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gongdan.channel.desk.Standing;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Sentence;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.StaleException;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.board.By;
import org.gongdan.ticket.board.Move;
import org.gongdan.ticket.board.Moves;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a ticket can be moved on its board, and the move: an ordinary form. Dragging is the same form, filled in by the
 * board's script.
 */
@Controller
@RequestMapping("/desk/boards/{number}/moves")
class MovePage {

    private final Tickets tickets;
    private final Moves moves;
    private final People people;
    private final TeamsSeen teams;
    private final Words words;

    MovePage(Tickets tickets, Moves moves, People people, TeamsSeen teams, Words words) {
        this.tickets = tickets;
        this.moves = moves;
        this.people = people;
        this.teams = teams;
        this.words = words;
    }

    @GetMapping
    String choices(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String team,
            @RequestParam String by,
            Model model) {
        return ask(viewer, number, team, by, null, "", model);
    }

    /** Back on the board with what was done, or why not; a reason that was typed stays before whoever typed it. */
    @PostMapping
    String move(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String team,
            @RequestParam String by,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String seen,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        TicketNumber ticket = TicketNumber.of(number);
        Optional<String> refused = refusal(
                () -> moves.move(
                        Actor.of(viewer, Channel.DESK),
                        ticket,
                        BoardPage.by(by),
                        chosen(to),
                        reason,
                        current(viewer, ticket, version, seen)),
                !reason.isBlank());
        if (refused.isPresent() && (to == null || !reason.isBlank() || asksReason(viewer, ticket, by, to))) {
            model.addAttribute("refused", refused.get());
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(viewer, number, team, by, to, reason, model);
        }
        refused.ifPresentOrElse(
                no -> flash.addFlashAttribute("refused", no),
                () -> flash.addFlashAttribute(
                        "said", words.say("board.moved", ticket, name(BoardPage.by(by), String.valueOf(to)))));
        flash.addAttribute("team", team);
        flash.addAttribute("by", BoardPage.by(by).wire());
        return "redirect:/desk/boards";
    }

    private static String chosen(@Nullable String to) {
        if (to == null) {
            throw new InvalidException("to", "ticket.move.no-column");
        }
        return to;
    }

    private boolean asksReason(Viewer viewer, TicketNumber ticket, String by, String to) {
        return moves.of(viewer, ticket, BoardPage.by(by)).stream()
                .anyMatch(move -> move.to().equals(to) && move.asksReason());
    }

    /** The sentence that says no, where there is one. */
    private Optional<String> refusal(Runnable move, boolean typed) {
        try {
            move.run();
            return Optional.empty();
        } catch (RefusedException no) {
            return Optional.of(words.say(no));
        } catch (InvalidException no) {
            return Optional.of(words.say(no.errors().get(0)));
        } catch (StaleException no) {
            return Optional.of(words.say(typed ? "ticket.stale.typed" : "ticket.stale", no.number()));
        }
    }

    /** Who saw a ticket that still stands where it stood is not held up because something was said on it. */
    private @Nullable Integer current(
            Viewer viewer, TicketNumber number, @Nullable Integer version, @Nullable String seen) {
        Ticket now = tickets.find(viewer, number);
        return version != null && new Standing(now).of("").equals(seen) ? Integer.valueOf(now.version()) : version;
    }

    private String ask(
            Viewer viewer, String number, String team, String wire, @Nullable String to, String reason, Model model) {
        Ticket ticket = tickets.findForStaff(viewer, TicketNumber.of(number));
        Team chosen = teams.chosen(teams.of(viewer), team).orElseThrow();
        By by = BoardPage.by(wire);
        model.addAttribute("ticket", ticket);
        model.addAttribute("place", new Place(chosen, by));
        model.addAttribute(
                "choices",
                moves.of(viewer, ticket.number(), by).stream()
                        .map(move -> choice(by, move))
                        .toList());
        model.addAttribute("to", to);
        model.addAttribute("reason", reason);
        return "desk/moves";
    }

    private Choice choice(By by, Move move) {
        Sentence why = move.why();
        return new Choice(move.to(), name(by, move.to()), move.asksReason(), why == null ? null : words.say(why));
    }

    private String name(By by, String column) {
        if (by == By.STATUS) {
            return words.sayOr(column, "status." + column);
        }
        return column.equals(By.NOBODY)
                ? words.say("ticket.nobody")
                : people.find(column).map(Account::name).orElse(column);
    }

    /** A column in the reader's words. */
    record Choice(
            String to,
            String name,
            boolean asksReason,
            @Nullable String why) {}
}
