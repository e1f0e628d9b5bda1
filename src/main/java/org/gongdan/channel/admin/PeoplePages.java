package org.gongdan.channel.admin;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.channel.page.Words;
import org.gongdan.channel.people.OrganisationDesk;
import org.gongdan.channel.people.PeopleDesk;
import org.gongdan.channel.people.Person;
import org.gongdan.channel.people.PersonForm;
import org.gongdan.channel.people.SkillDesk;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Spoken;
import org.gongdan.customer.Tier;
import org.gongdan.identity.People;
import org.gongdan.identity.PeopleSearch;
import org.gongdan.identity.Role;
import org.gongdan.identity.Team;
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

/** Everybody who may sign in: find, make, change, lock. A refused form comes back with everything typed. */
@Controller
@RequestMapping("/admin/people")
class PeoplePages {

    private static final int PAGE = 50;
    private static final int SUGGESTED = 200;

    private final PeopleDesk desk;
    private final OrganisationDesk organisations;
    private final SkillDesk skills;
    private final People people;
    private final Words words;

    PeoplePages(PeopleDesk desk, OrganisationDesk organisations, SkillDesk skills, People people, Words words) {
        this.desk = desk;
        this.skills = skills;
        this.organisations = organisations;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "everybody") String kind,
            @RequestParam(defaultValue = "") String cursor,
            Model model) {
        Fields fields = new Fields();
        PeopleSearch.Kind wanted = fields.choice("kind", kind, PeopleSearch.Kind.class, PeopleSearch.Kind.EVERYBODY);
        fields.refuse();
        model.addAttribute("text", text);
        model.addAttribute("kind", wanted);
        model.addAttribute("kinds", PeopleSearch.Kind.values());
        model.addAttribute("slice", desk.list(viewer, new PeopleSearch(text, wanted, PAGE, cursor)));
        model.addAttribute(
                "teamNames", people.teams(words.locale()).stream().collect(Collectors.toMap(Team::id, Team::name)));
        return "admin/people";
    }

    @HxRequest
    @GetMapping
    String more(
            Viewer viewer,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "everybody") String kind,
            @RequestParam(defaultValue = "") String cursor,
            Model model) {
        list(viewer, text, kind, cursor, model);
        return "admin/people :: more";
    }

    @GetMapping("/new")
    ModelAndView empty(Viewer viewer) {
        PersonForm form = PersonForm.empty(viewer.locale().toLanguageTag(), Person.zone(viewer.zone()));
        return form(viewer, null, form, Map.of(), HttpStatus.OK);
    }

    /** The password stands on this answer only: kept for a page after a redirect it would lie in the session. */
    @PostMapping("/new")
    ModelAndView make(Viewer viewer, PersonForm form) {
        try {
            return password(desk.make(viewer, form, new Fields()), "made");
        } catch (InvalidException invalid) {
            return form(viewer, null, form, words.say(invalid), HttpStatus.BAD_REQUEST);
        } catch (RefusedException taken) {
            return form(viewer, null, form, Map.of("id", words.say(taken)), HttpStatus.CONFLICT);
        }
    }

    @GetMapping("/account/{id}")
    ModelAndView person(Viewer viewer, @PathVariable String id) {
        Person person = desk.person(viewer, id);
        return form(viewer, person, PersonForm.of(person), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/account/{id}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable String id,
            PersonForm form,
            @RequestParam int version,
            RedirectAttributes flash) {
        try {
            Person changed = desk.change(viewer, id, form, null, version, new Fields());
            flash.addFlashAttribute("said", words.say("people.changed", changed.name()));
            return new ModelAndView("redirect:/admin/people");
        } catch (InvalidException invalid) {
            return again(viewer, id, form, words.say(invalid), HttpStatus.BAD_REQUEST);
        } catch (OutdatedException outdated) {
            return again(viewer, id, form, Map.of("name", words.say(outdated)), HttpStatus.CONFLICT);
        } catch (RefusedException no) {
            return again(viewer, id, form, Map.of(refused(no), words.say(no)), HttpStatus.CONFLICT);
        }
    }

    /** The field that a rule was about. */
    private static String refused(RefusedException no) {
        return no.key().equals("identity.refused.last-member") ? "teams" : "roles";
    }

    @PostMapping("/account/{id}/lock")
    String lock(Viewer viewer, @PathVariable String id, RedirectAttributes flash) {
        try {
            desk.lock(viewer, id, true);
            flash.addFlashAttribute("said", words.say("people.locked", id));
        } catch (RefusedException no) {
            flash.addFlashAttribute("refused", words.say(no));
        }
        return "redirect:/admin/people/account/" + id;
    }

    @PostMapping("/account/{id}/unlock")
    String unlock(Viewer viewer, @PathVariable String id, RedirectAttributes flash) {
        desk.lock(viewer, id, false);
        flash.addFlashAttribute("said", words.say("people.unlocked", id));
        return "redirect:/admin/people/account/" + id;
    }

    @PostMapping("/account/{id}/password")
    ModelAndView renew(Viewer viewer, @PathVariable String id) {
        return password(desk.renew(viewer, id), "renewed");
    }

    /** With the version of now: who saves again has seen that somebody else was there. */
    private ModelAndView again(
            Viewer viewer, String id, PersonForm form, Map<String, String> errors, HttpStatus status) {
        return form(viewer, desk.person(viewer, id), form, errors, status);
    }

    private ModelAndView form(
            Viewer viewer, @Nullable Person person, PersonForm form, Map<String, String> errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/person", status);
        page.addObject("person", person);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("oneself", person != null && person.id().equals(viewer.accountId()));
        page.addObject("roles", Role.values());
        page.addObject("skills", person == null ? List.of() : skills.of(viewer, person.id()));
        page.addObject("skillsKnown", skills.known(viewer));
        page.addObject("teams", people.teams(words.locale()));
        page.addObject("tiers", Tier.values());
        page.addObject(
                "organisations", organisations.list(viewer, "", "", SUGGESTED).items());
        page.addObject("spoken", Spoken.TAGS);
        return page;
    }

    private static ModelAndView password(PeopleDesk.Made made, String why) {
        return new ModelAndView("admin/password", Map.of("made", made, "why", why));
    }
}
