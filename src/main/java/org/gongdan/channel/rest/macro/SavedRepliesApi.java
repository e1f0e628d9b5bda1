package org.gongdan.channel.rest.macro;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.gongdan.channel.rest.ETags;
import org.gongdan.channel.rest.macro.Bodies.OnTicket;
import org.gongdan.channel.rest.macro.Bodies.SavedReplyWanted;
import org.gongdan.identity.Viewer;
import org.gongdan.macro.FilledText;
import org.gongdan.macro.SavedReplies;
import org.gongdan.macro.SavedReply;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Texts that are ready to be sent. */
@RestController
@RequestMapping("/api/saved-replies")
@Tag(name = "Saved replies")
class SavedRepliesApi {

    private final SavedReplies replies;

    SavedRepliesApi(SavedReplies replies) {
        this.replies = replies;
    }

    @GetMapping
    @Operation(
            summary = "The saved replies you may use",
            description = "Staff only: everybody's, your teams', your own; the most used first. "
                    + "With a ticket, those made for such tickets come first.")
    List<SavedReply> list(Viewer viewer, @RequestParam(required = false) @Nullable String ticket) {
        return ticket == null ? replies.list(viewer) : replies.list(viewer, TicketNumber.of(ticket));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a saved reply", description = "The ETag is its version, for If-Match.")
    ResponseEntity<SavedReply> read(Viewer viewer, @PathVariable long id) {
        return answer(ResponseEntity.ok(), replies.find(viewer, id));
    }

    @PostMapping
    @Operation(
            summary = "Make a saved reply",
            description = "A team's by its leads, everybody's by managers and administrators.")
    ResponseEntity<SavedReply> make(Viewer viewer, @RequestBody SavedReplyWanted body) {
        SavedReply made = replies.add(viewer, body.read());
        return answer(ResponseEntity.created(URI.create("/api/saved-replies/" + made.id())), made);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a saved reply", description = "All of it. With If-Match, only that version.")
    ResponseEntity<SavedReply> change(
            Viewer viewer,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SavedReplyWanted body) {
        return answer(ResponseEntity.ok(), replies.change(viewer, id, body.read(), ETags.version(ifMatch)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retire a saved reply", description = "Nobody finds it any more; what was sent stays sent.")
    void retire(Viewer viewer, @PathVariable long id) {
        replies.retire(viewer, id);
    }

    @PostMapping("/{id}/preview")
    @Operation(
            summary = "The text for a ticket",
            description =
                    "In its customer's language, or the closest there is. Places without a value stay as they are.")
    FilledText preview(Viewer viewer, @PathVariable long id, @RequestBody OnTicket body) {
        return replies.preview(viewer, body.number(), id);
    }

    @PostMapping("/{id}/apply")
    @Operation(summary = "The same for sending", description = "It is counted. Sending is up to you.")
    FilledText apply(Viewer viewer, @PathVariable long id, @RequestBody OnTicket body) {
        return replies.apply(viewer, body.number(), id);
    }

    private static ResponseEntity<SavedReply> answer(ResponseEntity.BodyBuilder answer, SavedReply reply) {
        return answer.eTag(ETags.of(reply.version())).body(reply);
    }
}
