package org.gongdan.channel.desk.side;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.channel.page.Uploads;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Spoken;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.side.SideConversation;
import org.gongdan.ticket.side.SideConversations;
import org.gongdan.ticket.side.SideThread;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A thread with somebody outside on a page of its own: whoever opens it has read it. A refused form comes back as it was typed. */
@Controller
@RequestMapping("/desk/tickets/{number}/side")
class SidePages {

    private final SideConversations conversations;
    private final Tickets tickets;
    private final Conversation conversation;
    private final Words words;

    SidePages(SideConversations conversations, Tickets tickets, Conversation conversation, Words words) {
        this.conversations = conversations;
        this.tickets = tickets;
        this.conversation = conversation;
        this.words = words;
    }

    @GetMapping("/new")
    ModelAndView form(Viewer viewer, @PathVariable String number) {
        SideForm empty = SideForm.empty(words.locale().toLanguageTag());
        return form(viewer, TicketNumber.of(number), empty, Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView start(
            Viewer viewer,
            @PathVariable String number,
            SideForm typed,
            @RequestParam(defaultValue = "") List<MultipartFile> attachments,
            RedirectAttributes flash) {
        TicketNumber ticket = TicketNumber.of(number);
        try {
            SideConversation started = conversations.start(desk(viewer), ticket, typed.read(attachments));
            flash.addFlashAttribute("draftDone", "side-" + ticket);
            return thread(ticket, started.id(), words.say("side.sent", started.name()), flash);
        } catch (InvalidException invalid) {
            return form(viewer, ticket, typed, words.say(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/{id:\\d+}")
    ModelAndView thread(Viewer viewer, @PathVariable String number, @PathVariable long id) {
        return thread(viewer, TicketNumber.of(number), id, "", Map.of(), HttpStatus.OK);
    }

    @PostMapping("/{id:\\d+}/messages")
    ModelAndView reply(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam String body,
            @RequestParam(defaultValue = "") Set<Long> files,
            @RequestParam(defaultValue = "") List<MultipartFile> attachments,
            RedirectAttributes flash) {
        TicketNumber ticket = TicketNumber.of(number);
        try {
            SideConversation to = conversations.reply(desk(viewer), ticket, id, body, files, Uploads.of(attachments));
            flash.addFlashAttribute("draftDone", "side-" + ticket + "-" + id);
            return thread(ticket, id, words.say("side.sent", to.name()), flash);
        } catch (InvalidException invalid) {
            return thread(viewer, ticket, id, body, words.say(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/{id:\\d+}/closing")
    ModelAndView close(Viewer viewer, @PathVariable String number, @PathVariable long id, RedirectAttributes flash) {
        TicketNumber ticket = TicketNumber.of(number);
        conversations.close(desk(viewer), ticket, id);
        return thread(ticket, id, words.say("side.closed"), flash);
    }

    @PostMapping("/{id:\\d+}/reopening")
    ModelAndView reopen(Viewer viewer, @PathVariable String number, @PathVariable long id, RedirectAttributes flash) {
        TicketNumber ticket = TicketNumber.of(number);
        conversations.reopen(desk(viewer), ticket, id);
        return thread(ticket, id, words.say("side.reopened"), flash);
    }

    @PostMapping("/{id:\\d+}/links/removal")
    ModelAndView withdraw(Viewer viewer, @PathVariable String number, @PathVariable long id, RedirectAttributes flash) {
        TicketNumber ticket = TicketNumber.of(number);
        conversations.withdrawLinks(desk(viewer), ticket, id);
        return thread(ticket, id, words.say("side.withdrawn"), flash);
    }

    @GetMapping("/{id:\\d+}/files/{file:\\d+}")
    ResponseEntity<byte[]> file(
            Viewer viewer, @PathVariable String number, @PathVariable long id, @PathVariable long file) {
        return Uploads.download(conversations.file(viewer, TicketNumber.of(number), id, file));
    }

    private ModelAndView form(
            Viewer viewer, TicketNumber number, SideForm form, Map<String, String> errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("desk/side-new", status);
        page.addObject("ticket", tickets.findForStaff(viewer, number));
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("spoken", Spoken.TAGS);
        page.addObject("ticketFiles", files(viewer, number));
        return page;
    }

    private ModelAndView thread(
            Viewer viewer, TicketNumber number, long id, String typed, Map<String, String> errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("desk/side", status);
        page.addObject("ticket", tickets.findForStaff(viewer, number));
        SideThread thread = conversations.thread(viewer, number, id);
        page.addObject("thread", thread);
        page.addObject("text", typed);
        page.addObject("errors", errors);
        page.addObject("ticketFiles", files(viewer, number));
        conversations.read(viewer, number, id, thread.conversation().lastAt());
        return page;
    }

    private List<Message.Attachment> files(Viewer viewer, TicketNumber number) {
        return conversation.of(viewer, number).stream()
                .flatMap(message -> message.attachments().stream())
                .toList();
    }

    private static ModelAndView thread(TicketNumber number, long id, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", said);
        return new ModelAndView("redirect:/desk/tickets/" + number + "/side/" + id);
    }

    private static Actor desk(Viewer viewer) {
        return Actor.of(viewer, Channel.DESK);
    }
}
