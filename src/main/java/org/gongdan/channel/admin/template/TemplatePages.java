package org.gongdan.channel.admin.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.OutdatedException;
import org.gongdan.identity.Viewer;
import org.gongdan.process.TypeForm.Question;
import org.gongdan.process.TypeForms;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.category.Categories;
import org.gongdan.ticket.template.TicketTemplate;
import org.gongdan.ticket.template.TicketTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What new tickets may begin with. */
@Controller
@RequestMapping("/admin/templates")
class TemplatePages {

    private static final String HOME = "redirect:/admin/templates";
    private static final String ID = "/{id:[1-9]\\d{0,17}}";

    private final TicketTemplates templates;
    private final TypeForms forms;
    private final Categories categories;
    private final Words words;

    TemplatePages(TicketTemplates templates, TypeForms forms, Categories categories, Words words) {
        this.templates = templates;
        this.forms = forms;
        this.categories = categories;
        this.words = words;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute(
                "all",
                templates.all(viewer).stream()
                        .map(one -> new Line(one, one.name(words.locale())))
                        .toList());
        return "admin/templates";
    }

    @GetMapping("/new")
    ModelAndView empty(Viewer viewer) {
        return form(0, 0, TypedTemplate.empty(), Map.of(), HttpStatus.OK);
    }

    @GetMapping(ID)
    ModelAndView template(Viewer viewer, @PathVariable long id) {
        TicketTemplate template = templates.find(viewer, id);
        return form(id, template.version(), TypedTemplate.of(template), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView make(
            Viewer viewer,
            TypedTemplate typed,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes flash) {
        return keep(viewer, 0, 0, typed.answering(parameters), flash);
    }

    @PostMapping(ID)
    ModelAndView change(
            Viewer viewer,
            @PathVariable long id,
            TypedTemplate typed,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam int version,
            RedirectAttributes flash) {
        return keep(viewer, id, version, typed.answering(parameters), flash);
    }

    @PostMapping(ID + "/retirement")
    String retire(Viewer viewer, @PathVariable long id, @RequestParam boolean retired, RedirectAttributes flash) {
        templates.retire(viewer, id, retired);
        flash.addFlashAttribute("said", words.say(retired ? "templates.was-retired" : "templates.was-revived"));
        return HOME;
    }

    private ModelAndView keep(Viewer viewer, long id, int version, TypedTemplate form, RedirectAttributes flash) {
        try {
            TicketTemplate template = form.read(id, version, viewer.accountId(), type -> forms.of(type.wire()));
            templates.keep(viewer, template);
            flash.addFlashAttribute("said", words.say("templates.saved", template.name(words.locale())));
            return new ModelAndView(HOME);
        } catch (InvalidException invalid) {
            return form(id, version, form, words.say(invalid), HttpStatus.BAD_REQUEST);
        } catch (OutdatedException meanwhile) {
            return form(id, meanwhile.version(), form, Map.of("name", words.say(meanwhile)), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView form(long id, int version, TypedTemplate form, Map<String, String> errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/template", status);
        page.addObject("id", id);
        page.addObject("version", version);
        page.addObject("form", form);
        page.addObject("empty", TypedTemplate.empty());
        page.addObject("errors", errors);
        page.addObject("types", Type.values());
        page.addObject("impacts", Impact.values());
        page.addObject("categories", categories.choices(words.locale(), null, categoryOf(form)));
        page.addObject("urgencies", Urgency.values());
        page.addObject("questions", questions());
        return page;
    }

    private static @Nullable String categoryOf(TypedTemplate form) {
        String category = form.category();
        return category == null || category.isEmpty() ? null : category;
    }

    /** A template answers what it likes. */
    private Map<String, List<Question>> questions() {
        Map<String, List<Question>> questions = new LinkedHashMap<>();
        Stream.of(Type.values())
                .forEach(type -> questions.put(
                        type.wire(),
                        forms.of(type.wire()).questions().stream()
                                .map(Question::optional)
                                .toList()));
        return questions;
    }

    /** A template in the list, by the name its reader knows. */
    public record Line(TicketTemplate template, String name) {}
}
