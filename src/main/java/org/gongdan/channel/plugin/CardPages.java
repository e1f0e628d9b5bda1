package org.gongdan.channel.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.identity.Viewer;
import org.gongdan.process.UserTasks;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What Tasklist's list says of the tickets behind its tasks: a page of tasks is asked for at once. */
@Controller
@RequestMapping("/desk/panel/cards")
class CardPages {

    private static final int MOST = 100;

    private final UserTasks tasks;
    private final Tickets tickets;

    CardPages(UserTasks tasks, Tickets tickets) {
        this.tasks = tasks;
        this.tickets = tickets;
    }

    @GetMapping
    String cards(Viewer viewer, @RequestParam List<String> task, Model model) {
        Map<String, TicketNumber> numbers = tasks
                .ticketsOf(task.stream().limit(MOST).toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, worked -> TicketNumber.of(worked.getValue())));
        Map<TicketNumber, Ticket> seen = tickets.findAll(viewer, numbers.values());
        Map<String, Ticket> cards = new LinkedHashMap<>();
        numbers.forEach((id, number) -> {
            if (seen.containsKey(number)) {
                cards.put(id, seen.get(number));
            }
        });
        model.addAttribute("cards", cards);
        return "plugin/cards";
    }
}
