package org.gongdan.channel.desk.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.gongdan.channel.desk.TicketPanel;
import org.gongdan.channel.desk.story.Line;
import org.gongdan.channel.desk.story.Story;
import org.gongdan.channel.page.Moments;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One page with everything, for the browser's own print. Notes are left out unless somebody wants them on paper. */
@Controller
class PrintPage {

    /** What was asked of suppliers is on paper only where notes are: the customer may be handed it. */
    private static final Pattern OF_OTHERS = Pattern.compile("(Supplier|Side)\\p{Lu}.*");

    private final Tickets tickets;
    private final Conversation conversation;
    private final Timeline timeline;
    private final Story story;
    private final List<TicketPanel> panels;
    private final People people;
    private final Words words;

    PrintPage(
            Tickets tickets,
            Conversation conversation,
            Timeline timeline,
            Story story,
            List<TicketPanel> panels,
            People people,
            Words words) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.timeline = timeline;
        this.story = story;
        this.panels = panels;
        this.people = people;
        this.words = words;
    }

    @GetMapping("/desk/tickets/{number}/print")
    String print(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean notes,
            @RequestParam(defaultValue = "false") boolean story,
            @ModelAttribute("moments") Moments moments,
            Model model) {
        TicketNumber wanted = TicketNumber.of(number);
        Ticket ticket = tickets.findForStaff(viewer, wanted);
        panels.forEach(panel -> panel.fill(viewer, ticket, moments, model));
        model.addAttribute("ticket", ticket);
        model.addAttribute("notes", notes);
        model.addAttribute("withStory", story);
        model.addAttribute("teamName", teamName(ticket));
        model.addAttribute(
                "messages",
                conversation.of(viewer, wanted).stream()
                        .filter(message -> notes || message.kind() != Message.Kind.NOTE)
                        .toList());
        List<Line> lines =
                new ArrayList<>(story ? this.story.tell(ticket, timeline.of(viewer, wanted), moments) : List.of());
        lines.removeIf(line -> !notes && OF_OTHERS.matcher(line.kind()).matches());
        Collections.reverse(lines); // on paper all of it goes from first to last
        model.addAttribute("story", lines);
        return "desk/print";
    }

    private String teamName(Ticket ticket) {
        return people.teams(words.locale()).stream()
                .filter(team -> team.id().equals(ticket.team()))
                .findFirst()
                .map(Team::name)
                .orElse("");
    }
}
