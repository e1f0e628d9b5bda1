package org.gongdan.channel.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.channel.page.Uploads;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Message.Kind;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.draft.Drafts;
import org.gongdan.ticket.draft.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an agent does on the ticket's page; each deed ends with the page anew, or on it with the rule's sentence. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class TicketDeeds {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    /** What every form of a page carries. */
    private static final Set<String> FORM = Set.of("version", "seen", "_csrf");

    private final Tickets tickets;
    private final TicketActions actions;
    private final Conversation conversation;
    private final Replies replies;
    private final Drafts drafts;
    private final Words words;
    private final ObjectMapper json;

    TicketDeeds(
            Tickets tickets,
            TicketActions actions,
            Conversation conversation,
            Replies replies,
            Drafts drafts,
            Words words,
            ObjectMapper json) {
        this.tickets = tickets;
        this.actions = actions;
        this.conversation = conversation;
        this.replies = replies;
        this.drafts = drafts;
        this.words = words;
        this.json = json;
    }

    @PostMapping("/messages")
    String say(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String body,
            @RequestParam(defaultValue = "reply") String kind,
            @RequestParam(defaultValue = "") List<MultipartFile> attachments,
            @RequestParam(required = false) @Nullable Integer draft,
            RedirectAttributes flash) {
        TicketNumber ticket = TicketNumber.of(number);
        try {
            say(viewer, ticket, body, kind, attachments, draft, flash);
        } catch (RefusedException refused) {
            drafts.keep(viewer, ticket, kind.equals("note") ? Kind.NOTE : Kind.REPLY, body, Uploads.of(attachments));
            throw refused;
        }
        return "redirect:/desk/tickets/" + ticket;
    }

    private void say(
            Viewer viewer,
            TicketNumber ticket,
            String body,
            String kind,
            List<MultipartFile> attachments,
            @Nullable Integer draft,
            RedirectAttributes flash) {
        if (kind.equals("note")) {
            replies.note(desk(viewer), ticket, body, Uploads.of(attachments), draft);
            flash.addFlashAttribute("said", words.say("reply.noted"));
        } else if (replies.reply(desk(viewer), ticket, body, Uploads.of(attachments), draft)
                .isEmpty()) {
            boolean held = conversation.isHeld(desk(viewer), ticket);
            flash.addFlashAttribute("said", words.say(held ? "reply.held" : "reply.sent"));
        }
        flash.addFlashAttribute("draftDone", "reply-" + ticket);
    }

    /** Tells an event that the ticket offers, with whatever its dialog asked for. */
    @PostMapping("/events/{event}")
    String tell(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String event,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String seen,
            RedirectAttributes flash) {
        TicketNumber ticket = TicketNumber.of(number);
        actions.perform(desk(viewer), ticket, action(event, fields), current(viewer, ticket, version, event, seen));
        String said = words.sayOrElse("action." + Offer.key(event) + ".done", () -> words.say("action.done"));
        return backSaying(number, event, said, flash);
    }

    @PostMapping("/tasks/{task}")
    String complete(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String task,
            @RequestParam String answers,
            @RequestParam @Nullable Integer version,
            @RequestParam(required = false) @Nullable String seen,
            RedirectAttributes flash) {
        TicketNumber ticket = TicketNumber.of(number);
        try {
            actions.complete(desk(viewer), ticket, task, read(answers), current(viewer, ticket, version, task, seen));
        } catch (NotFoundException gone) {
            tickets.find(viewer, ticket);
            throw new RefusedException("ticket.refused.task-done");
        }
        return back(number, "task." + task, actions.isOpen(ticket, task) ? "reply.held" : "task.completed", flash);
    }

    /** Takes the task for an agent; without one it goes back to its team. */
    @PostMapping("/tasks/{task}/assignee")
    String assign(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String task,
            @RequestParam(required = false) @Nullable String agent,
            RedirectAttributes flash) {
        actions.assign(desk(viewer), TicketNumber.of(number), task, agent);
        return back(number, "", agent == null ? "task.given-back" : "task.taken", flash);
    }

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable String number, @PathVariable long id) {
        return Uploads.download(conversation.file(viewer, TicketNumber.of(number), id));
    }

    /** Who looked at a ticket that still stands where it stood is not held up because something was said on it. */
    private @Nullable Integer current(
            Viewer viewer, TicketNumber number, @Nullable Integer version, String deed, @Nullable String seen) {
        Ticket now = tickets.find(viewer, number);
        return version != null && new Standing(now).of(deed).equals(seen) ? Integer.valueOf(now.version()) : version;
    }

    private String back(String number, String draft, String said, RedirectAttributes flash) {
        return backSaying(number, draft, words.say(said), flash);
    }

    private String backSaying(String number, String draft, String sentence, RedirectAttributes flash) {
        flash.addFlashAttribute("said", sentence);
        flash.addFlashAttribute("draftDone", draft);
        return "redirect:/desk/tickets/" + TicketNumber.of(number);
    }

    private Map<String, Object> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException unreadable) {
            throw new InvalidException("answers", "task.invalid.answers");
        }
    }

    /** Read as the API reads a body, so that both doors take the same. */
    private TicketAction action(String event, Map<String, String> fields) {
        Map<String, String> body = new HashMap<>(fields);
        body.keySet().removeAll(FORM);
        body.put("event", event);
        @Nullable String to = body.remove("to");
        if (to != null) {
            String[] team = to.split("/", 2);
            body.put("team", team[0]);
            if (team.length > 1) {
                body.put("agent", team[1]);
            }
        }
        try {
            return json.convertValue(body, TicketAction.class);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidException("event", "ticket.invalid.event");
        }
    }

    private static Actor desk(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }
}
