package org.gongdan.channel.desk.draft;

import java.util.List;
import java.util.Optional;
import org.gongdan.channel.page.Moments;
import org.gongdan.channel.page.Uploads;
import org.gongdan.channel.page.Words;
import org.gongdan.core.OutdatedException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Message.Kind;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.draft.Draft;
import org.gongdan.ticket.draft.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what stands in the answer box. Whatever else is done with a draft comes with the box, so that nothing in it is lost. */
@Controller
@RequestMapping("/desk/tickets/{number}/draft")
class DraftDeeds {

    private final Drafts drafts;
    private final Words words;

    DraftDeeds(Drafts drafts, Words words) {
        this.drafts = drafts;
        this.words = words;
    }

    /** Asked by the page while somebody types; a conflict brings what was written elsewhere. */
    @PostMapping
    ResponseEntity<Kept> keep(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam String body,
            @RequestParam(defaultValue = "reply") String kind,
            @RequestParam(required = false) @Nullable Integer version,
            @ModelAttribute("moments") Moments moments) {
        TicketNumber ticket = TicketNumber.of(number);
        try {
            return ResponseEntity.ok(kept(drafts.save(viewer, ticket, kind(kind), plain(body), version), moments));
        } catch (OutdatedException elsewhere) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(kept(drafts.own(viewer, ticket), moments));
        }
    }

    @PostMapping("/sharing")
    String share(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam boolean shared,
            @RequestParam String body,
            @RequestParam(defaultValue = "reply") String kind,
            @RequestParam(defaultValue = "") List<MultipartFile> attachments,
            @RequestParam(required = false) @Nullable Integer draft,
            RedirectAttributes flash) {
        keep(viewer, number, body, kind, attachments, draft);
        drafts.share(viewer, TicketNumber.of(number), shared);
        return back(number, shared ? "draft.is-shared" : "draft.is-unshared", flash);
    }

    @PostMapping("/taking")
    String take(
            Viewer viewer, @PathVariable String number, @RequestParam("draft") long draft, RedirectAttributes flash) {
        drafts.take(viewer, TicketNumber.of(number), draft);
        flash.addFlashAttribute("writing", true);
        return back(number, "draft.taken", flash);
    }

    @PostMapping("/removal")
    String discard(Viewer viewer, @PathVariable String number, RedirectAttributes flash) {
        drafts.discard(viewer, TicketNumber.of(number), null);
        return back(number, "draft.discarded", flash);
    }

    @PostMapping("/files/{id}/removal")
    String detach(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam String body,
            @RequestParam(defaultValue = "reply") String kind,
            @RequestParam(defaultValue = "") List<MultipartFile> attachments,
            @RequestParam(required = false) @Nullable Integer draft) {
        keep(viewer, number, body, kind, attachments, draft);
        drafts.detach(viewer, TicketNumber.of(number), id);
        return "redirect:/desk/tickets/" + TicketNumber.of(number);
    }

    /** What was written elsewhere meanwhile is kept behind it. */
    private void keep(
            Viewer viewer,
            String number,
            String body,
            String kind,
            List<MultipartFile> attachments,
            @Nullable Integer seen) {
        TicketNumber ticket = TicketNumber.of(number);
        try {
            drafts.save(viewer, ticket, kind(kind), plain(body), seen);
            drafts.attach(viewer, ticket, Uploads.of(attachments));
        } catch (OutdatedException elsewhere) {
            drafts.keep(viewer, ticket, kind(kind), body, Uploads.of(attachments));
        }
    }

    private String back(String number, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", words.say(said));
        return "redirect:/desk/tickets/" + TicketNumber.of(number);
    }

    private Kept kept(Optional<Draft> draft, Moments moments) {
        return draft.map(one -> new Kept(
                        one.version(), words.say("draft.saved", moments.clock(one.savedAt())), one.body(), one.kind()))
                .orElse(new Kept(0, "", "", Kind.REPLY));
    }

    private static Kind kind(String kind) {
        return kind.equals(Kind.NOTE.wire()) ? Kind.NOTE : Kind.REPLY;
    }

    /** Browsers end lines in a way of their own when a form is sent, and in another when a script reads it. */
    private static String plain(String body) {
        return body.replace("\r\n", "\n");
    }

    /** The draft as it stands, and the sentence that says since when; version 0 where there is none. */
    record Kept(int version, String said, String body, Kind kind) {}
}
