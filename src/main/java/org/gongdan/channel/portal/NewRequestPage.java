package org.gongdan.channel.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongdan.channel.page.Uploads;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.identity.Viewer;
import org.gongdan.process.TypeForm;
import org.gongdan.process.TypeForms;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.template.TicketTemplate;
import org.gongdan.ticket.template.TicketTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form a customer asks through. A refused form comes back with everything typed. */
@Controller
@RequestMapping("/requests/new")
class NewRequestPage {

    /** Problems and tasks are found by staff; nobody asks for one. */
    private static final List<Type> ASKED = List.of(Type.INCIDENT, Type.SERVICE_REQUEST, Type.QUESTION, Type.COMPLAINT);

    private final Tickets tickets;
    private final TypeForms forms;
    private final TicketTemplates templates;
    private final Words words;

    NewRequestPage(Tickets tickets, TypeForms forms, TicketTemplates templates, Words words) {
        this.tickets = tickets;
        this.forms = forms;
        this.templates = templates;
        this.words = words;
    }

    /** A template that is not offered any more is none. */
    @GetMapping
    ModelAndView form(Viewer viewer, @RequestParam(defaultValue = "0") long template) {
        Optional<TicketTemplate> chosen = templates.offered(viewer, template);
        RequestForm form =
                chosen.map(one -> RequestForm.of(one, words.locale())).orElse(RequestForm.EMPTY);
        return page(viewer, form, chosen.orElse(null), Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView ask(
            Viewer viewer,
            RequestForm typed,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") List<MultipartFile> attachments,
            @RequestParam(defaultValue = "0") long template,
            RedirectAttributes flash) {
        RequestForm form = typed.answering(parameters);
        TicketTemplate chosen = templates.offered(viewer, template).orElse(null);
        try {
            Ticket ticket = tickets.open(
                    Actor.of(viewer, Channel.PORTAL),
                    sorted(
                            form.request(viewer.zone(), Uploads.of(attachments), type -> forms.of(type.wire())),
                            chosen));
            flash.addFlashAttribute("said", words.say("request.sent", ticket.number()));
            flash.addFlashAttribute("draftDone", "request");
            return new ModelAndView("redirect:/requests/" + ticket.number());
        } catch (InvalidException invalid) {
            return page(viewer, form, chosen, words.say(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    /** Whoever made another type of it wants the table's word. */
    private static NewTicket sorted(NewTicket request, @Nullable TicketTemplate template) {
        return template != null && template.type() == request.type() ? request.sorted(template.category()) : request;
    }

    private ModelAndView page(
            Viewer viewer,
            RequestForm form,
            @Nullable TicketTemplate template,
            Map<String, String> errors,
            HttpStatus status) {
        ModelAndView page = new ModelAndView("portal/new", status);
        page.addObject("form", form);
        page.addObject("errors", errors);
        List<Type> types = types(template);
        page.addObject("template", template);
        page.addObject(
                "templates",
                templates.offered(viewer).stream()
                        .map(one -> new Offered(
                                one.id(), one.name(words.locale()), one.type().wire()))
                        .toList());
        page.addObject("types", types);
        page.addObject("questions", questions(types));
        page.addObject("empty", RequestForm.EMPTY);
        page.addObject("impacts", Impact.values());
        page.addObject("urgencies", Urgency.values());
        return page;
    }

    private static List<Type> types(@Nullable TicketTemplate template) {
        return template == null || ASKED.contains(template.type())
                ? ASKED
                : Stream.concat(ASKED.stream(), Stream.of(template.type())).toList();
    }

    /** What each type is asked beyond the common fields. */
    private Map<String, List<TypeForm.Question>> questions(List<Type> types) {
        Map<String, List<TypeForm.Question>> questions = new LinkedHashMap<>();
        types.forEach(type -> questions.put(type.wire(), forms.of(type.wire()).questions()));
        return questions;
    }

    /** A template by its name. */
    public record Offered(long id, String name, String type) {}
}
