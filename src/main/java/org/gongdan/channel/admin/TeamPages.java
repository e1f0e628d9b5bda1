package org.gongdan.channel.admin;

import java.util.Map;
import java.util.function.Supplier;
import org.gongdan.calendar.CalendarUser;
import org.gongdan.calendar.Calendars;
import org.gongdan.channel.page.Words;
import org.gongdan.channel.people.TeamCard;
import org.gongdan.channel.people.TeamDesk;
import org.gongdan.channel.people.TeamDesk.TeamForm;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
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

/** The teams: found, named, joined, left and led. */
@Controller
@RequestMapping("/admin/teams")
class TeamPages {

    private static final String HOME = "redirect:/admin/teams";

    private final TeamDesk desk;
    private final People people;
    private final Calendars calendars;
    private final Words words;

    TeamPages(TeamDesk desk, People people, Calendars calendars, Words words) {
        this.desk = desk;
        this.people = people;
        this.calendars = calendars;
        this.words = words;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("teams", desk.list(viewer, words.locale()));
        return "admin/teams";
    }

    @GetMapping("/new")
    ModelAndView empty() {
        return found(new TeamForm(null, null, null), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView make(Viewer viewer, TeamForm form, RedirectAttributes flash) {
        try {
            String id = desk.make(viewer, form, new Fields());
            flash.addFlashAttribute("said", words.say("teams.made", name(viewer, id)));
            return new ModelAndView(HOME + "/" + id);
        } catch (InvalidException invalid) {
            return found(form, words.say(invalid), HttpStatus.BAD_REQUEST);
        } catch (RefusedException taken) {
            return found(form, Map.of("id", words.say(taken)), HttpStatus.CONFLICT);
        }
    }

    @GetMapping("/{id}")
    ModelAndView team(Viewer viewer, @PathVariable String id) {
        return team(viewer, id, desk.names(viewer, id), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView rename(Viewer viewer, @PathVariable String id, TeamForm form, RedirectAttributes flash) {
        try {
            desk.rename(viewer, id, form, new Fields());
            flash.addFlashAttribute("said", words.say("teams.changed", name(viewer, id)));
            return new ModelAndView(HOME + "/" + id);
        } catch (InvalidException invalid) {
            return team(viewer, id, form, words.say(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/{id}/members")
    String join(Viewer viewer, @PathVariable String id, @RequestParam String account, RedirectAttributes flash) {
        return deed(
                id,
                () -> {
                    desk.join(viewer, id, account);
                    return words.say("teams.joined", people.account(account).name());
                },
                flash);
    }

    @PostMapping("/{id}/members/removal")
    String leave(Viewer viewer, @PathVariable String id, @RequestParam String account, RedirectAttributes flash) {
        return deed(
                id,
                () -> {
                    desk.leave(viewer, id, account);
                    return words.say("teams.left", people.account(account).name());
                },
                flash);
    }

    @PostMapping("/{id}/lead")
    String lead(Viewer viewer, @PathVariable String id, @RequestParam String account, RedirectAttributes flash) {
        return deed(
                id,
                () -> {
                    desk.lead(viewer, id, account.isEmpty() ? null : account);
                    return words.say(account.isEmpty() ? "teams.unled" : "teams.led", name(viewer, id));
                },
                flash);
    }

    /** What a rule refuses is said on the team's page. */
    private String deed(String id, Supplier<String> deed, RedirectAttributes flash) {
        try {
            flash.addFlashAttribute("said", deed.get());
        } catch (RefusedException no) {
            flash.addFlashAttribute("refused", words.say(no));
        }
        return HOME + "/" + id;
    }

    private String name(Viewer viewer, String id) {
        return desk.team(viewer, id, words.locale()).name();
    }

    private static ModelAndView found(TeamForm form, Map<String, String> errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/team-new", status);
        page.addObject("form", form);
        page.addObject("errors", errors);
        return page;
    }

    private ModelAndView team(Viewer viewer, String id, TeamForm form, Map<String, String> errors, HttpStatus status) {
        TeamCard team = desk.team(viewer, id, words.locale());
        ModelAndView page = new ModelAndView("admin/team", status);
        page.addObject("team", team);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("candidates", desk.candidates(viewer, id));
        page.addObject(
                "calendar",
                calendars
                        .uses()
                        .own(CalendarUser.TEAM, id)
                        .map(calendars::calendar)
                        .orElse(null));
        return page;
    }
}
