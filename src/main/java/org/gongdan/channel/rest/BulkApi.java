package org.gongdan.channel.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongdan.bulk.BulkChange;
import org.gongdan.bulk.BulkChanges;
import org.gongdan.bulk.BulkResult;
import org.gongdan.bulk.Outcome;
import org.gongdan.bulk.Selection;
import org.gongdan.core.Fields;
import org.gongdan.core.Slice;
import org.gongdan.deed.Deed;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One action on many tickets, in the background. */
@RestController
@RequestMapping("/api/bulk-changes")
@Tag(name = "Bulk changes")
class BulkApi {

    private final BulkChanges bulks;
    private final RepeatableCreation creation;
    private final MessageSource messages;

    BulkApi(BulkChanges bulks, RepeatableCreation creation, MessageSource messages) {
        this.bulks = bulks;
        this.creation = creation;
        this.messages = messages;
    }

    @PostMapping
    @Operation(
            summary = "Begin a bulk change",
            description =
                    "Staff only. Name the tickets, or a search that is asked once, now. Each ticket is changed with your "
                            + "rights of that moment and as its diagram allows; what is refused stops no other. Repeat safely with the same "
                            + "Idempotency-Key.")
    ResponseEntity<BulkChange> begin(
            Viewer viewer,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewBulkChange body) {
        Actor actor = Actor.of(viewer, Channel.API);
        BulkChange begun = creation.begin(actor, key, body, () -> bulks.begin(actor, body.selection(), body.read()));
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/bulk-changes/" + begun.id()))
                .body(begun);
    }

    @GetMapping
    @Operation(summary = "Your bulk changes, the newest first", description = "Administrators are told of everybody's.")
    Slice<BulkChange> list(Viewer viewer, @RequestParam(required = false) @Nullable Long cursor) {
        return bulks.list(viewer, cursor);
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a bulk change has come")
    BulkChange read(Viewer viewer, @PathVariable long id) {
        return bulks.find(viewer, id);
    }

    @GetMapping("/{id}/tickets")
    @Operation(summary = "What became of each ticket", description = "Read on with the cursor given as \"next\".")
    Slice<Result> results(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "0") long cursor,
            Locale locale) {
        Fields fields = new Fields();
        Outcome only = fields.choice("outcome", outcome, Outcome.class);
        fields.refuse();
        return bulks.results(viewer, id, only, cursor).map(result -> result(result, locale));
    }

    @PostMapping("/{id}/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Stop it",
            description = "What is just being worked on is still ended; the rest stays as it is.")
    BulkChange stop(Viewer viewer, @PathVariable long id) {
        return bulks.stop(Actor.of(viewer, Channel.API), id);
    }

    @PostMapping("/{id}/undo")
    @Operation(
            summary = "Undo it",
            description =
                    "Once it has ended, and once. A bulk change of its own takes back what is still as it was left: "
                            + "assignments, transfers, facts, tags. Replies, notes, solutions, merging and links stay.")
    ResponseEntity<BulkChange> undo(Viewer viewer, @PathVariable long id) {
        BulkChange begun = bulks.undo(Actor.of(viewer, Channel.API), id);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/bulk-changes/" + begun.id()))
                .body(begun);
    }

    private Result result(BulkResult result, Locale locale) {
        return new Result(
                result.number(),
                result.outcome(),
                result.why() == null
                        ? null
                        : messages.getMessage(result.why().key(), result.why().arguments(), locale));
    }

    @Schema(name = "NewBulkChange", description = "Either tickets or a search.")
    record NewBulkChange(
            @Schema(description = "Their numbers.", example = "[\"GD-100042\"]") @Nullable
            List<String> tickets,

            @Nullable Search search,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Deed action,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        Selection selection() {
            Fields fields = new Fields();
            fields.check("tickets", (tickets == null) != (search == null), "bulk.invalid.either");
            fields.refuse();
            return search == null
                    ? new Selection.Chosen(
                            tickets == null
                                    ? List.of()
                                    : tickets.stream().map(TicketNumber::of).toList())
                    : new Selection.Found(search.read(), null);
        }

        Deed read() {
            Fields fields = new Fields().unknown(unknown);
            fields.check("action", action != null, "ticket.invalid.required");
            fields.refuse();
            return java.util.Objects.requireNonNull(action);
        }
    }

    @Schema(name = "BulkSearch", description = "As the list of tickets is asked for.")
    record Search(
            @Nullable List<String> status,
            @Nullable String type,
            @Nullable String priority,
            @Nullable String category,
            @Nullable String team,
            @Nullable String assignee,
            boolean unassigned,
            @Nullable String promise,
            @Nullable String tag,
            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        TicketSearch read() {
            Fields fields = new Fields().unknown(unknown);
            TicketSearch read = TicketSearch.all()
                    .withStatus(TicketsApi.statuses(fields, status))
                    .withType(fields.choice("type", type, Type.class))
                    .withPriority(fields.choice("priority", priority, Priority.class))
                    .withCategory(category)
                    .withTeam(team)
                    .withAssignee(assignee)
                    .withUnassigned(unassigned)
                    .withPromise(fields.choice("promise", promise, TicketSearch.Promise.class))
                    .withTag(tag)
                    .page(TicketSearch.Sort.CREATED, TicketSearch.MOST, null);
            fields.refuse();
            return read;
        }
    }

    @Schema(name = "BulkResult", description = "A refusal says why.")
    record Result(
            TicketNumber ticket, Outcome outcome, @Nullable String sentence) {}
}
