package org.gongdan.channel.admin.category;

import org.gongdan.channel.desk.tag.TagTexts;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.tag.TagHouse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tags of all tickets: how often each is there, renamed, brought together, retired. */
@Controller
@RequestMapping("/admin/tags")
class TagPages {

    private static final String HOME = "redirect:/admin/tags";

    private final TagHouse tags;
    private final Words words;

    TagPages(TagHouse tags, Words words) {
        this.tags = tags;
        this.words = words;
    }

    @GetMapping
    String list(Viewer viewer, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("all", tags.counted(viewer, q));
        model.addAttribute("most", TagHouse.MOST);
        return "admin/tags";
    }

    /** A name that another tag has brings the two together. */
    @PostMapping("/name")
    String rename(Viewer viewer, @RequestParam String tag, @RequestParam String name, RedirectAttributes flash) {
        try {
            String to = TagTexts.read(name).stream().findFirst().orElse("");
            boolean merged = tags.rename(viewer, tag, to);
            flash.addFlashAttribute("said", words.say(merged ? "tags.merged" : "tags.renamed", tag, to));
        } catch (InvalidException invalid) {
            flash.addFlashAttribute("refused", words.say(invalid.errors().get(0)));
        }
        return HOME;
    }

    @PostMapping("/retirement")
    String retire(Viewer viewer, @RequestParam String tag, @RequestParam boolean retired, RedirectAttributes flash) {
        tags.retire(viewer, tag, retired);
        flash.addFlashAttribute("said", words.say(retired ? "tags.was-retired" : "tags.was-revived", tag));
        return HOME;
    }
}
