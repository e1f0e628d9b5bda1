package org.gongdan.channel.desk.look;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.channel.desk.look.Look.Density;
import org.gongdan.channel.field.AskedFields;
import org.gongdan.identity.Viewer;
import org.gongdan.process.TypeForm.Question;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps how a person likes the lists and shows the one they were at again. */
@Controller
class LookDeeds {

    private final Looks looks;
    private final AskedFields asked;

    LookDeeds(Looks looks, AskedFields asked) {
        this.looks = looks;
        this.asked = asked;
    }

    /** What types are asked, to be columns; asked for when somebody chooses. */
    @GetMapping("/desk/look/fields")
    String fields(Model model) {
        Map<String, List<Question>> fields = new LinkedHashMap<>();
        asked.byType().forEach((type, form) -> fields.put(type.wire(), form.questions()));
        model.addAttribute("fields", fields);
        model.addAttribute("mostFields", Look.MOST_FIELDS);
        return "desk/list-fields :: columns";
    }

    /** Columns of what types are asked stay as they were where these were not shown. */
    @PostMapping("/desk/look")
    String keep(
            Viewer viewer,
            @RequestParam(defaultValue = "comfortable") String density,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestParam(defaultValue = "false") boolean keys,
            @RequestParam(defaultValue = "false") boolean fields,
            @RequestParam String view,
            @RequestParam String sort,
            @RequestParam(defaultValue = "") String filter,
            RedirectAttributes back) {
        Density wanted = density.equals(Density.COMPACT.wire()) ? Density.COMPACT : Density.COMFORTABLE;
        looks.keep(
                viewer,
                Look.of(
                        wanted,
                        Looks.columns(String.join(",", columns)),
                        fields
                                ? Looks.fields(String.join(",", columns))
                                : looks.of(viewer).fields(),
                        keys,
                        looks.of(viewer).group()));
        return back(view, sort, filter, back);
    }

    /** A group nobody knows is none. */
    @PostMapping("/desk/look/group")
    String group(
            Viewer viewer,
            @RequestParam String group,
            @RequestParam String view,
            @RequestParam String sort,
            @RequestParam(defaultValue = "") String filter,
            RedirectAttributes back) {
        looks.keep(viewer, looks.of(viewer).groupedBy(Looks.group(group)));
        return back(view, sort, filter, back);
    }

    private static String back(String view, String sort, String filter, RedirectAttributes back) {
        back.addAttribute("view", view);
        back.addAttribute("sort", sort);
        if (!filter.isEmpty()) {
            back.addAttribute("filter", filter);
        }
        return "redirect:/desk";
    }
}
