package org.gongdan.channel.admin;

import java.util.Locale;
import org.gongdan.channel.page.Words;
import org.gongdan.channel.people.SkillDesk;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody is good at, on their page. */
@Controller
@RequestMapping("/admin/people/account/{id}/skills")
class SkillPages {

    private final SkillDesk desk;
    private final Words words;

    SkillPages(SkillDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping
    String learn(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam String skill,
            @RequestParam int level,
            RedirectAttributes flash) {
        String name = skill.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
        try {
            desk.learn(viewer, id, name, level, new Fields());
            flash.addFlashAttribute("said", words.say("skills.learned", name));
        } catch (InvalidException invalid) {
            flash.addFlashAttribute("refused", words.say(invalid.errors().get(0)));
        } catch (RefusedException no) {
            flash.addFlashAttribute("refused", words.say(no));
        }
        return "redirect:/admin/people/account/" + id;
    }

    @PostMapping("/removal")
    String forget(Viewer viewer, @PathVariable String id, @RequestParam String skill, RedirectAttributes flash) {
        desk.forget(viewer, id, skill);
        flash.addFlashAttribute("said", words.say("skills.forgotten", skill));
        return "redirect:/admin/people/account/" + id;
    }
}
