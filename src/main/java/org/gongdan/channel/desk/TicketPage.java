package org.gongdan.channel.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongdan.channel.desk.guidance.Guide;
import org.gongdan.channel.desk.story.Story;
import org.gongdan.channel.page.Moments;
import org.gongdan.channel.page.Words;
import org.gongdan.core.NotFoundException;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Positions;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One ticket: conversation in the middle, facts and the current task beside it, story and diagram one click away. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class TicketPage {

    private static final Set<String> TABS = Set.of("conversation", "timeline", "diagram");

    private final Tickets tickets;
    private final Conversation conversation;
    private final Timeline timeline;
    private final TicketActions actions;
    private final Positions positions;
    private final People people;
    private final List<TicketPanel> panels;
    private final Guide guide;
    private final Story story;
    private final Words words;
    private final ObjectMapper json;

    TicketPage(
            Tickets tickets,
            Conversation conversation,
            Timeline timeline,
            TicketActions actions,
            Positions positions,
            People people,
            List<TicketPanel> panels,
            Guide guide,
            Story story,
            Words words,
            ObjectMapper json) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.timeline = timeline;
        this.actions = actions;
        this.positions = positions;
        this.people = people;
        this.panels = panels;
        this.guide = guide;
        this.story = story;
        this.words = words;
        this.json = json;
    }

    @GetMapping
    String ticket(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "conversation") String tab,
            @ModelAttribute("moments") Moments moments,
            @ModelAttribute("panel") boolean panel,
            Model model,
            RedirectAttributes flash) {
        TicketNumber wanted = TicketNumber.of(number);
        Optional<Ticket> found = stillSeen(viewer, wanted, model, flash);
        if (found.isEmpty()) {
            return "redirect:/desk";
        }
        Ticket ticket = found.get();
        List<Transition> offered = actions.offered(viewer, wanted);
        String shown = TABS.contains(tab) || panel && tab.equals("about") ? tab : "conversation";
        model.addAttribute("ticket", ticket);
        model.addAttribute("tab", shown);
        model.addAttribute("offers", Offer.of(offered, wanted, words));
        List<Team> teams = people.teams(words.locale());
        model.addAttribute("teams", teams);
        model.addAttribute("colleagues", people.byTeam());
        model.addAttribute("teamName", teamName(ticket, teams));
        panels.forEach(part -> part.fill(viewer, ticket, moments, model));
        Optional<Transition> step = guide.step(viewer, offered);
        guide.fill(viewer, ticket, step, model);
        // Tasklist draws the form itself.
        (panel ? Optional.<Transition>empty() : step)
                .ifPresentOrElse(task -> addTask(viewer, ticket, task, model), () -> model.addAttribute("task", null));
        switch (shown) {
            case "timeline" -> model.addAttribute("story", story.tell(ticket, timeline.of(viewer, wanted), moments));
            case "diagram" -> model.addAttribute("drawings", drawings(wanted));
            default -> model.addAttribute("messages", conversation.of(viewer, wanted));
        }
        return "desk/ticket";
    }

    /** Whoever hands a ticket to another team may lose sight of it: then the queue says what was done. */
    private Optional<Ticket> stillSeen(Viewer viewer, TicketNumber number, Model model, RedirectAttributes flash) {
        Object said = model.getAttribute("said");
        try {
            return Optional.of(tickets.find(viewer, number));
        } catch (NotFoundException gone) {
            if (said == null) {
                throw gone;
            }
            flash.addFlashAttribute("said", said);
            return Optional.empty();
        }
    }

    private void addTask(Viewer viewer, Ticket ticket, Transition task, Model model) {
        String id = String.valueOf(task.task());
        model.addAttribute("task", task);
        model.addAttribute("taskName", task.name());
        model.addAttribute("taskAssignee", name(task.assignee()));
        model.addAttribute("guidance", actions.guidance(viewer, ticket.number(), id));
        model.addAttribute("taskForm", form(actions.form(viewer, ticket.number(), id), ticket));
    }

    /** The schema as it is deployed, with the ticket's own facts filled into fields of the same name. */
    private String form(String schema, Ticket ticket) {
        try {
            return json.writeValueAsString(Map.of("schema", json.readTree(schema), "values", known(ticket)));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Map<String, Object> known(Ticket ticket) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("impact", ticket.impact().wire());
        values.put("urgency", ticket.urgency().wire());
        if (ticket.category() != null) {
            values.put("category", ticket.category());
        }
        return values;
    }

    private List<Drawing> drawings(TicketNumber number) {
        return positions.of(number.toString()).stream()
                .filter(position -> position.running() || !position.done().isEmpty())
                .map(position -> Drawing.of(
                        position,
                        positions.drawing(position.definition()),
                        positions.names(position.definition()),
                        json))
                .toList();
    }

    private static @Nullable String teamName(Ticket ticket, List<Team> teams) {
        return teams.stream()
                .filter(team -> team.id().equals(ticket.team()))
                .findFirst()
                .map(Team::name)
                .orElse(ticket.team());
    }

    private String name(@Nullable String account) {
        return Optional.ofNullable(account)
                .flatMap(people::find)
                .map(Account::name)
                .orElse("");
    }
}
