package org.gongdan.channel.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.gongdan.core.Fields;
import org.gongdan.core.NotFoundException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.draft.Draft;
import org.gongdan.ticket.draft.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller wrote on a ticket and has not sent. */
@RestController
@RequestMapping("/api/tickets/{number}/draft")
@Tag(name = "Drafts")
class DraftsApi {

    private final Drafts drafts;

    DraftsApi(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    @Operation(summary = "Your draft on a ticket", description = "Staff only. The ETag is its version, for If-Match.")
    ResponseEntity<Draft> read(Viewer viewer, @PathVariable String number) {
        return answer(drafts.own(viewer, TicketNumber.of(number))
                .orElseThrow(() -> new NotFoundException("draft.not-found")));
    }

    @PutMapping
    @Operation(
            summary = "Keep your draft on a ticket",
            description = "Staff only. With If-Match, only if it is at that version still; it is kept for 90 days.")
    ResponseEntity<Draft> write(
            Viewer viewer,
            @PathVariable String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NewDraft body) {
        Message.Kind kind = body.kindOr(Message.Kind.REPLY);
        return answer(
                drafts.save(viewer, TicketNumber.of(number), kind, String.valueOf(body.body()), ETags.version(ifMatch))
                        .orElseThrow());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Throw your draft away", description = "Staff only.")
    void discard(
            Viewer viewer,
            @PathVariable String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        drafts.discard(viewer, TicketNumber.of(number), ETags.version(ifMatch));
    }

    private static ResponseEntity<Draft> answer(Draft draft) {
        return ResponseEntity.ok().eTag(ETags.of(draft.version())).body(draft);
    }

    @Schema(name = "NewDraft")
    record NewDraft(
            @Schema(allowableValues = {"reply", "note"}) @Nullable
            String kind,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Drafts.MOST) @Nullable
            String body,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        Message.Kind kindOr(Message.Kind otherwise) {
            Fields fields = new Fields().unknown(unknown);
            Message.Kind read = fields.choice("kind", kind, Message.Kind.class, otherwise);
            fields.text("body", body);
            fields.refuse();
            return read;
        }
    }
}
