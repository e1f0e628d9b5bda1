package org.gongdan.channel.plugin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongdan.core.NotFoundException;
import org.gongdan.identity.Viewer;
import org.gongdan.process.UserTasks;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The ticket beside its task: the Desk's own page with all its deeds, under an address that may stand in a frame. */
@Controller
@RequestMapping("/desk/panel")
class PanelPages {

    private final UserTasks tasks;
    private final Tickets tickets;

    PanelPages(UserTasks tasks, Tickets tickets) {
        this.tasks = tasks;
        this.tickets = tickets;
    }

    @GetMapping("/tasks/{task}")
    String ofTask(Viewer viewer, @PathVariable String task) {
        TicketNumber number = TicketNumber.of(tasks.ticketOf(task));
        tickets.findForStaff(viewer, number);
        return "redirect:" + StayInPanel.PANEL + number;
    }

    /** Whatever the Desk can do with a ticket is done by the Desk, now and when it learns more. */
    @RequestMapping({"/{number:[A-Za-z]{2}-\\d+}", "/{number:[A-Za-z]{2}-\\d+}/**"})
    void ticket(@PathVariable String number, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String deed = request.getRequestURI().substring((StayInPanel.PANEL + number).length());
        if (!deed.matches("(/[\\w-]+)*")) {
            throw new NotFoundException("ticket.not-found", number);
        }
        request.getRequestDispatcher(StayInPanel.DESK + TicketNumber.of(number) + deed)
                .forward(request, new StayInPanel(request, response));
    }
}
