package org.gongdan.channel.desk;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queues: one view's tickets, read on page by page. */
@Controller
@RequestMapping("/desk")
class QueuePage {

    private final Views views;
    private final Tickets tickets;

    QueuePage(Views views, Tickets tickets) {
        this.views = views;
        this.tickets = tickets;
    }

    @GetMapping
    String queue(
            Viewer viewer,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        List<View> all = views.of(viewer);
        fill(viewer, views.view(all, view), cursor, model);
        model.addAttribute("views", views.counted(viewer, all));
        return "desk/queue";
    }

    @HxRequest
    @GetMapping
    String more(
            Viewer viewer,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        fill(viewer, views.view(views.of(viewer), view), cursor, model);
        return "desk/queue :: rows";
    }

    private void fill(Viewer viewer, View view, @Nullable String cursor, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("slice", tickets.list(viewer, Views.page(view, cursor)));
    }
}
