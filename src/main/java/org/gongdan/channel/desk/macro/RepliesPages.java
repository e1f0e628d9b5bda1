package org.gongdan.channel.desk.macro;

import java.util.List;
import java.util.Map;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Viewer;
import org.gongdan.macro.SavedReplies;
import org.gongdan.macro.SavedReply;
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

/** Where saved replies are kept. */
@Controller
@RequestMapping("/desk/replies")
class RepliesPages {

    private static final String PAGE = "desk/reply-form";

    private final SavedReplies replies;
    private final Prepared prepared;
    private final FormModel formModel;
    private final Words words;

    RepliesPages(SavedReplies replies, Prepared prepared, FormModel formModel, Words words) {
        this.replies = replies;
        this.prepared = prepared;
        this.formModel = formModel;
        this.words = words;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("kind", "replies");
        model.addAttribute(
                "rows",
                replies.list(viewer).stream()
                        .map(reply -> prepared.row(viewer, reply))
                        .toList());
        return "desk/prepared";
    }

    @GetMapping("/new")
    String form(Viewer viewer, @RequestParam(required = false) @Nullable Long from, Model model) {
        PreparedForm form = from == null
                ? PreparedForm.empty()
                : PreparedForm.of(replies.find(viewer, from)).copied();
        return form(viewer, null, form, Map.of(), model);
    }

    @GetMapping("/{id}")
    String form(Viewer viewer, @PathVariable long id, Model model) {
        SavedReply reply = replies.find(viewer, id);
        return form(viewer, reply, PreparedForm.of(reply), Map.of(), model);
    }

    @PostMapping("/new")
    String make(Viewer viewer, @RequestParam Map<String, String> fields, Model model, RedirectAttributes flash) {
        PreparedForm form = new PreparedForm(fields);
        return formModel.tried(
                () -> saved(replies.add(viewer, form.savedReply()), flash),
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
                () -> saved(replies.change(viewer, id, form.savedReply(), version), flash),
                errors -> form(viewer, replies.find(viewer, id), form, errors, model));
    }

    @PostMapping("/{id}/retirement")
    String retire(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
        String title = replies.find(viewer, id).title(words.locale());
        replies.retire(viewer, id);
        flash.addFlashAttribute("said", words.say("prepared.retired", title));
        return "redirect:/desk/replies";
    }

    /** Asked again and again while somebody writes: what the ticket's customer would read. */
    @PostMapping("/preview")
    String preview(Viewer viewer, @RequestParam Map<String, String> fields, Model model) {
        PreparedForm form = new PreparedForm(fields);
        model.addAttribute(
                "problems",
                formModel.tried(
                        () -> {
                            TicketNumber number = TicketNumber.of(form.value("ticket"));
                            model.addAttribute("filled", replies.preview(viewer, number, form.savedReply()));
                            return List.of();
                        },
                        errors -> List.copyOf(errors.values())));
        return "desk/reply-form :: preview";
    }

    private String saved(SavedReply reply, RedirectAttributes flash) {
        flash.addFlashAttribute("said", words.say("prepared.saved", reply.title(words.locale())));
        return "redirect:/desk/replies";
    }

    private String form(
            Viewer viewer, @Nullable SavedReply reply, PreparedForm form, Map<String, String> errors, Model model) {
        formModel.fill(viewer, form, errors, model);
        model.addAttribute("reply", reply);
        model.addAttribute("kept", reply == null || reply.owner().isKeptBy(viewer));
        return PAGE;
    }
}
