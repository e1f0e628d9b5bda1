package org.gongdan.channel.desk.look;

import java.util.List;
import org.gongdan.channel.desk.look.Look.Density;
import org.gongdan.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps how a person likes the lists and shows the one they were at again. */
@Controller
class LookDeeds {

    private final Looks looks;

    LookDeeds(Looks looks) {
        this.looks = looks;
    }

    @PostMapping("/desk/look")
    String keep(
            Viewer viewer,
            @RequestParam(defaultValue = "comfortable") String density,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestParam(defaultValue = "false") boolean keys,
            @RequestParam String view,
            @RequestParam String sort,
            RedirectAttributes back) {
        Density wanted = density.equals(Density.COMPACT.wire()) ? Density.COMPACT : Density.COMFORTABLE;
        looks.keep(
                viewer,
                Look.of(
                        wanted,
                        Looks.columns(String.join(",", columns)),
                        keys,
                        looks.of(viewer).group()));
        back.addAttribute("view", view);
        back.addAttribute("sort", sort);
        return "redirect:/desk";
    }

    /** A group nobody knows is none. */
    @PostMapping("/desk/look/group")
    String group(
            Viewer viewer,
            @RequestParam String group,
            @RequestParam String view,
            @RequestParam String sort,
            RedirectAttributes back) {
        looks.keep(viewer, looks.of(viewer).groupedBy(Looks.group(group)));
        back.addAttribute("view", view);
        back.addAttribute("sort", sort);
        return "redirect:/desk";
    }
}
