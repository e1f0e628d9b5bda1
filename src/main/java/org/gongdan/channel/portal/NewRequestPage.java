package org.gongdan.channel.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.channel.page.Uploads;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.identity.Viewer;
import org.gongdan.process.TypeForm;
import org.gongdan.process.TypeForms;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
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
    private final Words words;

    NewRequestPage(Tickets tickets, TypeForms forms, Words words) {
        this.tickets = tickets;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    ModelAndView form(Viewer viewer) {
        return page(RequestForm.EMPTY, Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView ask(
            Viewer viewer,
            RequestForm typed,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") List<MultipartFile> attachments,
            RedirectAttributes flash) {
        RequestForm form = typed.answering(parameters);
        try {
            Ticket ticket = tickets.open(
                    Actor.of(viewer, Channel.PORTAL),
                    form.request(viewer.zone(), Uploads.of(attachments), type -> forms.of(type.wire())));
            flash.addFlashAttribute("said", words.say("request.sent", ticket.number()));
            flash.addFlashAttribute("draftDone", "request");
            return new ModelAndView("redirect:/requests/" + ticket.number());
        } catch (InvalidException invalid) {
            return page(form, words.say(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView page(RequestForm form, Map<String, String> errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("portal/new", status);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("types", ASKED);
        page.addObject("questions", questions());
        page.addObject("empty", RequestForm.EMPTY);
        page.addObject("impacts", Impact.values());
        page.addObject("urgencies", Urgency.values());
        return page;
    }

    /** What each type is asked beyond the common fields. */
    private Map<String, List<TypeForm.Question>> questions() {
        Map<String, List<TypeForm.Question>> questions = new LinkedHashMap<>();
        ASKED.forEach(type -> questions.put(type.wire(), forms.of(type.wire()).questions()));
        return questions;
    }
}
