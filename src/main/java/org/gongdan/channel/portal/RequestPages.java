package org.gongdan.channel.portal;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongdan.channel.page.TypeAnswers;
import org.gongdan.channel.page.Uploads;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Slice;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketAction.Urge;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.TicketSearch.Sort;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Transition;
import org.gongdan.ticket.watch.Copies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A customer's requests: the list, one with its conversation and progress, and what the customer may do about it. */
@Controller
@RequestMapping("/requests")
class RequestPages {

    private static final int PAGE = 25;
    private static final String CONFIRM = "confirm-solution";

    private final Tickets tickets;
    private final TicketActions actions;
    private final Conversation conversation;
    private final TypeAnswers answers;
    private final Copies copies;
    private final Words words;

    RequestPages(
            Tickets tickets,
            TicketActions actions,
            Conversation conversation,
            TypeAnswers answers,
            Copies copies,
            Words words) {
        this.tickets = tickets;
        this.actions = actions;
        this.conversation = conversation;
        this.answers = answers;
        this.copies = copies;
        this.words = words;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("closed", closed);
        model.addAttribute("slice", mine(viewer, closed, cursor));
        return "portal/requests";
    }

    @HxRequest
    @GetMapping
    String more(
            Viewer viewer,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        list(viewer, closed, cursor, model);
        return "portal/requests :: more";
    }

    @GetMapping("/{number}")
    String request(Viewer viewer, @PathVariable String number, Model model) {
        TicketNumber wanted = TicketNumber.of(number);
        Ticket ticket = tickets.find(viewer, wanted);
        List<Transition> offered = actions.offered(viewer, wanted);
        Optional<Transition> confirm = offered.stream()
                .filter(transition -> CONFIRM.equals(transition.form()))
                .findFirst();
        model.addAttribute("ticket", ticket);
        model.addAttribute(
                "messages",
                conversation.of(viewer, wanted).stream()
                        .filter(message -> message.kind() != Message.Kind.NOTE)
                        .toList());
        model.addAttribute("told", answers.of(ticket));
        model.addAttribute("copies", copies.of(viewer, wanted));
        model.addAttribute("keepsCopies", copies.keeps(viewer, ticket) && !ticket.isClosed());
        model.addAttribute("stages", Stage.of(ticket));
        model.addAttribute("next", Stage.next(ticket, confirm.isPresent()));
        model.addAttribute("confirm", confirm.orElse(null));
        model.addAttribute("withdrawable", offers(offered, "TicketWithdrawn"));
        model.addAttribute("reopenable", offers(offered, "TicketReopened"));
        model.addAttribute("urgeable", offers(offered, "TicketUrged"));
        return "portal/request";
    }

    @PostMapping("/{number}/messages")
    String reply(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String body,
            @RequestParam(defaultValue = "") List<MultipartFile> attachments,
            RedirectAttributes flash) {
        conversation.reply(portal(viewer), TicketNumber.of(number), body, Uploads.of(attachments));
        return back(number, "reply-" + number, "reply.sent", flash);
    }

    @PostMapping("/{number}/solution")
    String answer(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String task,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes flash) {
        TicketNumber ticket = TicketNumber.of(number);
        actions.complete(portal(viewer), ticket, task, Map.of("solutionAccepted", accepted, "comment", comment), null);
        return back(number, "confirm-" + number, accepted ? "confirm.accepted" : "confirm.rejected", flash);
    }

    @PostMapping("/{number}/withdraw")
    String withdraw(Viewer viewer, @PathVariable String number, @RequestParam String reason, RedirectAttributes flash) {
        actions.perform(portal(viewer), TicketNumber.of(number), new Withdraw(reason), null);
        return back(number, "withdraw-" + number, "portal.withdrawn", flash);
    }

    @PostMapping("/{number}/urge")
    String urge(Viewer viewer, @PathVariable String number, @RequestParam String reason, RedirectAttributes flash) {
        actions.perform(portal(viewer), TicketNumber.of(number), new Urge(reason), null);
        return back(number, "urge-" + number, "portal.urged", flash);
    }

    @GetMapping("/{number}/files/{id}")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable String number, @PathVariable long id) {
        return Uploads.download(conversation.file(viewer, TicketNumber.of(number), id));
    }

    private static boolean offers(List<Transition> offered, String event) {
        return offered.stream().anyMatch(transition -> transition.name().equals(event));
    }

    private Slice<Ticket> mine(Viewer viewer, boolean closed, @Nullable String cursor) {
        Set<Status> wanted = closed ? Set.of(Status.CLOSED) : TicketSearch.OPEN;
        return tickets.list(
                viewer, TicketSearch.all().onlyMine().withStatus(wanted).page(Sort.UPDATED, PAGE, cursor));
    }

    private String back(String number, String draft, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", words.say(said));
        flash.addFlashAttribute("draftDone", draft);
        return "redirect:/requests/" + TicketNumber.of(number);
    }

    private static Actor portal(Viewer viewer) {
        return Actor.of(viewer, Channel.PORTAL);
    }
}
