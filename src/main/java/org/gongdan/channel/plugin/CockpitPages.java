package org.gongdan.channel.plugin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Positions;
import org.gongdan.process.StuckSteps;
import org.gongdan.process.StuckSteps.StuckStep;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What administrators and analysts read in Cockpit: the ticket of an instance, and what is stuck, in the words of tickets. */
@Controller
@RequestMapping("/desk/panel")
class CockpitPages {

    private static final int MOST = 50;

    private final Positions positions;
    private final StuckSteps stuckSteps;
    private final Tickets tickets;

    CockpitPages(Positions positions, StuckSteps stuckSteps, Tickets tickets) {
        this.positions = positions;
        this.stuckSteps = stuckSteps;
        this.tickets = tickets;
    }

    @GetMapping("/instances/{instance}")
    String instance(Viewer viewer, @PathVariable String instance, Model model) {
        check(viewer);
        model.addAttribute(
                "ticket",
                positions
                        .ticketOf(instance)
                        .map(number -> tickets.find(viewer, TicketNumber.of(number)))
                        .orElse(null));
        return "plugin/instance";
    }

    @GetMapping("/stuck")
    String stuck(Viewer viewer, Model model) {
        check(viewer);
        List<StuckStep> newest = stuckSteps.newest(MOST + 1);
        List<TicketNumber> numbers = newest.stream()
                .map(StuckStep::ticket)
                .filter(Objects::nonNull)
                .map(TicketNumber::of)
                .toList();
        Map<TicketNumber, Ticket> known = tickets.findAll(viewer, numbers);
        model.addAttribute(
                "stuck",
                newest.stream().limit(MOST).map(step -> Line.of(step, known)).toList());
        model.addAttribute("more", newest.size() > MOST);
        return "plugin/stuck";
    }

    private static void check(Viewer viewer) {
        if (!viewer.is(Role.ADMIN) && !viewer.is(Role.ANALYST)) {
            throw new AccessDeniedException("Cockpit is for administrators and analysts.");
        }
    }

    /** One stuck step; {@code ticket} is null for the house's own chores and where the ticket is gone. */
    record Line(StuckStep step, @Nullable Ticket ticket) {

        static Line of(StuckStep step, Map<TicketNumber, Ticket> known) {
            return new Line(step, step.ticket() == null ? null : known.get(TicketNumber.of(step.ticket())));
        }
    }
}
