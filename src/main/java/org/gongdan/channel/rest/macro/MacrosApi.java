package org.gongdan.channel.rest.macro;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.gongdan.channel.rest.ETags;
import org.gongdan.channel.rest.macro.Bodies.MacroWanted;
import org.gongdan.channel.rest.macro.Bodies.OnTicket;
import org.gongdan.deed.Deed;
import org.gongdan.identity.Viewer;
import org.gongdan.macro.Macro;
import org.gongdan.macro.MacroPreview;
import org.gongdan.macro.Macros;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** Deeds that are done together. On many tickets: a bulk change with the deed "macro". */
@RestController
@RequestMapping("/api/macros")
@Tag(name = "Macros")
class MacrosApi {

    private final Macros macros;
    private final MessageSource messages;

    MacrosApi(Macros macros, MessageSource messages) {
        this.macros = macros;
        this.messages = messages;
    }

    @GetMapping
    @Operation(
            summary = "The macros you may use",
            description = "Staff only: everybody's, your teams', your own; the most used first. "
                    + "With a ticket, only those for such tickets.")
    List<Macro> list(Viewer viewer, @RequestParam(required = false) @Nullable String ticket) {
        return ticket == null ? macros.list(viewer) : macros.list(viewer, TicketNumber.of(ticket));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a macro", description = "The ETag is its version, for If-Match.")
    ResponseEntity<Macro> read(Viewer viewer, @PathVariable long id) {
        return answer(ResponseEntity.ok(), macros.find(viewer, id));
    }

    @PostMapping
    @Operation(
            summary = "Make a macro",
            description = "A team's by its leads, everybody's by managers and administrators.")
    ResponseEntity<Macro> make(Viewer viewer, @RequestBody MacroWanted body) {
        Macro made = macros.add(viewer, body.read());
        return answer(ResponseEntity.created(URI.create("/api/macros/" + made.id())), made);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a macro", description = "All of it. With If-Match, only that version.")
    ResponseEntity<Macro> change(
            Viewer viewer,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MacroWanted body) {
        return answer(ResponseEntity.ok(), macros.change(viewer, id, body.read(), ETags.version(ifMatch)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retire a macro", description = "Nobody finds it any more; what it did stays done.")
    void retire(Viewer viewer, @PathVariable long id) {
        macros.retire(viewer, id);
    }

    @PostMapping("/{id}/preview")
    @Operation(
            summary = "What it would do to a ticket",
            description = "Nothing is changed. Up to the first deed that would be refused, with the rule's sentence.")
    Preview preview(Viewer viewer, @PathVariable long id, @RequestBody OnTicket body, Locale locale) {
        return told(macros.preview(Actor.of(viewer, Channel.API), body.number(), id), locale);
    }

    @PostMapping("/{id}/apply")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Apply it to a ticket",
            description =
                    "With your rights and as the diagram allows, in one transaction: all of it, or nothing and why. "
                            + "With the ticketVersion of a preview, 412 where the ticket was changed since.")
    void apply(Viewer viewer, @PathVariable long id, @RequestBody OnTicket body) {
        macros.apply(Actor.of(viewer, Channel.API), body.number(), id, body.version(), body.ticketVersion());
    }

    private static ResponseEntity<Macro> answer(ResponseEntity.BodyBuilder answer, Macro macro) {
        return answer.eTag(ETags.of(macro.version())).body(macro);
    }

    private Preview told(MacroPreview preview, Locale locale) {
        return new Preview(
                preview.macro(),
                preview.version(),
                preview.ticketVersion(),
                preview.isPossible(),
                preview.steps().stream()
                        .map(step -> new Step(
                                step.deed(),
                                step.outcome(),
                                step.why() == null
                                        ? null
                                        : messages.getMessage(
                                                step.why().key(), step.why().arguments(), locale)))
                        .toList());
    }

    @Schema(
            name = "MacroPreview",
            description = "Apply this version to the ticket in this version of its own to have done what is shown.")
    record Preview(long macro, int version, int ticketVersion, boolean possible, List<Step> steps) {}

    @Schema(name = "MacroStep", description = "The deed with its words filled; a refusal says why.")
    record Step(
            Deed deed,
            MacroPreview.Outcome outcome,
            @Nullable String sentence) {}
}
