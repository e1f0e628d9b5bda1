package org.gongdan.channel.admin;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Map;
import org.gongdan.channel.page.Words;
import org.gongdan.channel.people.OrganisationDesk;
import org.gongdan.channel.people.OrganisationDesk.OrganisationForm;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.OutdatedException;
import org.gongdan.customer.Organisation;
import org.gongdan.customer.Tier;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The firms whose people ask, and how fast they are served. */
@Controller
@RequestMapping("/admin/organisations")
class OrganisationPages {

    private static final int PAGE = 50;

    private final OrganisationDesk desk;
    private final Words words;

    OrganisationPages(OrganisationDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String cursor,
            Model model) {
        model.addAttribute("text", text);
        model.addAttribute("slice", desk.list(viewer, text, cursor, PAGE));
        return "admin/organisations";
    }

    @HxRequest
    @GetMapping
    String more(
            Viewer viewer,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String cursor,
            Model model) {
        list(viewer, text, cursor, model);
        return "admin/organisations :: more";
    }

    @GetMapping("/new")
    ModelAndView empty() {
        return form(null, new OrganisationForm(null, Tier.STANDARD.wire()), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView make(Viewer viewer, OrganisationForm form, RedirectAttributes flash) {
        try {
            return done(desk.make(viewer, form, new Fields()), flash);
        } catch (InvalidException invalid) {
            return form(null, form, words.say(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView organisation(Viewer viewer, @PathVariable long id) {
        Organisation organisation = desk.organisation(viewer, id);
        return form(organisation, OrganisationForm.of(organisation), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable long id,
            OrganisationForm form,
            @RequestParam int version,
            RedirectAttributes flash) {
        try {
            return done(desk.change(viewer, id, form, version, new Fields()), flash);
        } catch (InvalidException invalid) {
            return form(desk.organisation(viewer, id), form, words.say(invalid), HttpStatus.BAD_REQUEST);
        } catch (OutdatedException outdated) {
            Map<String, String> errors = Map.of("name", words.say(outdated));
            return form(desk.organisation(viewer, id), form, errors, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView done(Organisation organisation, RedirectAttributes flash) {
        flash.addFlashAttribute("said", words.say("organisations.saved", organisation.name()));
        return new ModelAndView("redirect:/admin/organisations");
    }

    private static ModelAndView form(
            @Nullable Organisation organisation, OrganisationForm form, Map<String, String> errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/organisation", status);
        page.addObject("organisation", organisation);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("tiers", Tier.values());
        return page;
    }
}
