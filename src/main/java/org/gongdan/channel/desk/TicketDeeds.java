package org.gongdan.channel.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.gongdan.channel.page.Uploads;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Wire;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketAction.Escalate;
import org.gongdan.ticket.TicketAction.Pause;
import org.gongdan.ticket.TicketAction.Resume;
import org.gongdan.ticket.TicketAction.Transfer;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
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

    private final TicketActions actions;
    private final Conversation conversation;
    private final Words words;
    private final ObjectMapper json;

    TicketDeeds(TicketActions actions, Conversation conversation, Words words, ObjectMapper json) {
        this.actions = actions;
        this.conversation = conversation;
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
            RedirectAttributes flash) {
        boolean note = kind.equals("note");
        if (note) {
            conversation.note(desk(viewer), TicketNumber.of(number), body, Uploads.of(attachments));
        } else {
            conversation.reply(desk(viewer), TicketNumber.of(number), body, Uploads.of(attachments));
        }
        return back(number, "reply-" + number, note ? "reply.noted" : "reply.sent", flash);
    }

    @PostMapping("/pause")
    String pause(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String status,
            @RequestParam String reason,
            @RequestParam @Nullable Integer version,
            RedirectAttributes flash) {
        return perform(viewer, number, new Pause(wanted(status), reason), version, "action.pause.done", flash);
    }

    @PostMapping("/resume")
    String resume(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String reason,
            @RequestParam @Nullable Integer version,
            RedirectAttributes flash) {
        return perform(viewer, number, new Resume(reason), version, "action.resume.done", flash);
    }

    @PostMapping("/transfer")
    String transfer(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String team,
            @RequestParam String reason,
            @RequestParam @Nullable Integer version,
            RedirectAttributes flash) {
        return perform(viewer, number, new Transfer(team, reason), version, "action.transfer.done", flash);
    }

    @PostMapping("/escalate")
    String escalate(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String reason,
            @RequestParam @Nullable Integer version,
            RedirectAttributes flash) {
        return perform(viewer, number, new Escalate(reason), version, "action.escalate.done", flash);
    }

    @PostMapping("/withdraw")
    String withdraw(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String reason,
            @RequestParam @Nullable Integer version,
            RedirectAttributes flash) {
        return perform(viewer, number, new Withdraw(reason), version, "action.withdraw.done", flash);
    }

    @PostMapping("/tasks/{task}")
    String complete(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String task,
            @RequestParam String answers,
            @RequestParam @Nullable Integer version,
            RedirectAttributes flash) {
        actions.complete(desk(viewer), TicketNumber.of(number), task, read(answers), version);
        return back(number, "task." + task, "task.completed", flash);
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

    private String perform(
            Viewer viewer,
            String number,
            TicketAction action,
            @Nullable Integer version,
            String said,
            RedirectAttributes flash) {
        actions.perform(desk(viewer), TicketNumber.of(number), action, version);
        return back(number, action.event(), said, flash);
    }

    private String back(String number, String draft, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", words.say(said));
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

    private static Status wanted(String status) {
        try {
            return Wire.of(Status.class, status);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidException("status", "ticket.invalid.pause-status");
        }
    }

    private static Actor desk(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }
}
