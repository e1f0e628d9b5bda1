package org.gongdan.channel.desk.macro;

import java.util.List;
import java.util.Map;
import org.gongdan.channel.desk.bulk.DeedFields;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.macro.Macro;
import org.gongdan.macro.Macros;
import org.gongdan.macro.text.Placeholder;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where macros are kept. */
@Controller
@RequestMapping("/desk/macros")
class MacrosPages {

    /** What a step may be, the usual first. */
    private static final List<String> KINDS =
            List.of("reply", "note", "assign", "tag", "correct", "pause", "transfer", "solve", "withdraw");

    private final Macros macros;
    private final Prepared prepared;
    private final FormModel formModel;
    private final DeedFields deedFields;
    private final People people;
    private final Words words;

    MacrosPages(
            Macros macros, Prepared prepared, FormModel formModel, DeedFields deedFields, People people, Words words) {
        this.macros = macros;
        this.prepared = prepared;
        this.formModel = formModel;
        this.deedFields = deedFields;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("kind", "macros");
        model.addAttribute(
                "rows",
                macros.list(viewer).stream()
                        .map(macro -> prepared.row(viewer, macro))
                        .toList());
        return "desk/prepared";
    }

    @GetMapping("/new")
    String form(Viewer viewer, @RequestParam(required = false) @Nullable Long from, Model model) {
        PreparedForm form = from == null
                ? PreparedForm.empty()
                : PreparedForm.of(macros.find(viewer, from), deedFields).copied();
        return form(viewer, null, form, Map.of(), model);
    }

    @GetMapping("/{id}")
    String form(Viewer viewer, @PathVariable long id, Model model) {
        Macro macro = macros.find(viewer, id);
        return form(viewer, macro, PreparedForm.of(macro, deedFields), Map.of(), model);
    }

    @PostMapping("/new")
    String make(Viewer viewer, @RequestParam Map<String, String> fields, Model model, RedirectAttributes flash) {
        PreparedForm form = new PreparedForm(fields);
        return formModel.tried(
                () -> saved(macros.add(viewer, form.macro(deedFields)), flash),
                errors -> form(viewer, null, form, errors, model));
    }

    @PostMapping("/{id}")
    String change(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes flash) {
        PreparedForm form = new PreparedForm(fields);
        return formModel.tried(
                () -> saved(macros.change(viewer, id, form.macro(deedFields), version), flash),
                errors -> form(viewer, macros.find(viewer, id), form, errors, model));
    }

    @PostMapping("/{id}/retirement")
    String retire(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
        String title = macros.find(viewer, id).title(words.locale());
        macros.retire(viewer, id);
        flash.addFlashAttribute("said", words.say("prepared.retired", title));
        return "redirect:/desk/macros";
    }

    /** What it would do to this ticket now, without being saved. */
    @PostMapping("/preview")
    String preview(Viewer viewer, @RequestParam Map<String, String> fields, Model model) {
        PreparedForm form = new PreparedForm(fields);
        model.addAttribute(
                "problems",
                formModel.tried(
                        () -> {
                            TicketNumber number = TicketNumber.of(form.value("ticket"));
                            model.addAttribute("number", number);
                            model.addAttribute(
                                    "preview",
                                    prepared.preview(macros.preview(
                                            Actor.of(viewer, Channel.DESK), number, form.macro(deedFields))));
                            return List.of();
                        },
                        errors -> List.copyOf(errors.values())));
        return "desk/macro-form :: preview";
    }

    private String saved(Macro macro, RedirectAttributes flash) {
        flash.addFlashAttribute("said", words.say("prepared.saved", macro.title(words.locale())));
        return "redirect:/desk/macros";
    }

    private String form(
            Viewer viewer, @Nullable Macro macro, PreparedForm form, Map<String, String> errors, Model model) {
        formModel.fill(viewer, form, errors, model);
        model.addAttribute("macro", macro);
        model.addAttribute("kept", macro == null || macro.owner().isKeptBy(viewer));
        model.addAttribute("kinds", KINDS);
        model.addAttribute("most", Macro.MOST);
        model.addAttribute("textPlace", Placeholder.TEXT.written());
        model.addAttribute("colleagues", people.byTeam());
        return "desk/macro-form";
    }
}
