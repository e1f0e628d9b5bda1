package org.gongdan.channel.desk.bulk;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongdan.bulk.BulkChange;
import org.gongdan.bulk.BulkChanges;
import org.gongdan.bulk.BulkResult;
import org.gongdan.bulk.Outcome;
import org.gongdan.channel.page.Words;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Slice;
import org.gongdan.identity.Viewer;
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

/** One bulk change as it goes on, and all of a person's. */
@Controller
@RequestMapping("/desk/bulk")
class BulkPage {

    private final BulkChanges bulks;
    private final DeedWords deedWords;
    private final Words words;

    BulkPage(BulkChanges bulks, DeedWords deedWords, Words words) {
        this.bulks = bulks;
        this.deedWords = deedWords;
        this.words = words;
    }

    @GetMapping
    String list(Viewer viewer, @RequestParam(required = false) @Nullable Long before, Model model) {
        Slice<BulkChange> slice = bulks.list(viewer, before);
        model.addAttribute("bulks", slice);
        model.addAttribute("does", does(slice));
        return "desk/bulks";
    }

    @GetMapping("/{id}")
    String bulk(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        Outcome only = Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.wire().equals(show))
                .findFirst()
                .orElse(null);
        fill(viewer, id, model);
        Slice<BulkResult> slice = bulks.results(viewer, id, only, after);
        model.addAttribute("slice", slice);
        model.addAttribute("sentences", sentences(slice));
        model.addAttribute("only", only == null ? "" : only.wire());
        return "desk/bulk";
    }

    /** Asked once a second while it runs; when it has ended the whole page is shown anew. */
    @HxRequest
    @GetMapping("/{id}/progress")
    String progress(Viewer viewer, @PathVariable long id, HttpServletResponse response, Model model) {
        if (!fill(viewer, id, model).isRunning()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "desk/bulk :: progress";
    }

    @PostMapping("/{id}/stop")
    String stop(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
        try {
            bulks.stop(Actor.of(viewer, Channel.DESK), id);
        } catch (RefusedException no) {
            flash.addFlashAttribute("refused", words.say(no));
        }
        return "redirect:/desk/bulk/" + id;
    }

    @PostMapping("/{id}/undo")
    String undo(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
        try {
            return "redirect:/desk/bulk/"
                    + bulks.undo(Actor.of(viewer, Channel.DESK), id).id();
        } catch (RefusedException no) {
            flash.addFlashAttribute("refused", words.say(no));
            return "redirect:/desk/bulk/" + id;
        }
    }

    private BulkChange fill(Viewer viewer, long id, Model model) {
        BulkChange bulk = bulks.find(viewer, id);
        model.addAttribute("bulk", bulk);
        model.addAttribute("does", does(bulk));
        model.addAttribute("own", bulk.account().equals(viewer.accountId()));
        return bulk;
    }

    private String does(BulkChange bulk) {
        String does = deedWords.say(bulk.action());
        return bulk.undoes() == null ? does : words.say("bulk.does.undo", does);
    }

    private Map<Long, String> does(Slice<BulkChange> slice) {
        Map<Long, String> does = new LinkedHashMap<>();
        slice.items().forEach(bulk -> does.put(bulk.id(), does(bulk)));
        return does;
    }

    private Map<TicketNumber, String> sentences(Slice<BulkResult> slice) {
        Map<TicketNumber, String> sentences = new LinkedHashMap<>();
        slice.items().stream()
                .filter(result -> result.why() != null)
                .forEach(result ->
                        sentences.put(result.number(), words.say(java.util.Objects.requireNonNull(result.why()))));
        return sentences;
    }
}
