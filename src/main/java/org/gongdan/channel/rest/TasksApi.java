package org.gongdan.channel.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.core.Fields;
import org.gongdan.identity.Viewer;
import org.gongdan.task.ChecklistItem;
import org.gongdan.task.Checklists;
import org.gongdan.task.NewTask;
import org.gongdan.task.Tasks;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks of tickets, and their checklists. */
@RestController
@RequestMapping("/api/tickets/{number}")
@Tag(name = "Tasks")
class TasksApi {

    private final Tasks tasks;
    private final Checklists checklists;
    private final RepeatableCreation creation;

    TasksApi(Tasks tasks, Checklists checklists, RepeatableCreation creation) {
        this.tasks = tasks;
        this.checklists = checklists;
        this.creation = creation;
    }

    @PostMapping("/tasks")
    @Operation(
            summary = "Open a task as a child of the ticket",
            description = "Staff only. Link it to further tickets as their child. Repeat safely with the same "
                    + "Idempotency-Key: for a day, the same body answers with the same task.")
    ResponseEntity<Ticket> open(
            Viewer viewer,
            @PathVariable String number,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody OpenTask body) {
        Actor actor = Actor.of(viewer, Channel.API);
        TicketNumber parent = TicketNumber.of(number);
        Ticket task = creation.open(actor, key, List.of(parent, body), () -> tasks.open(actor, parent, body.read()));
        return ResponseEntity.created(URI.create("/api/tickets/" + task.number()))
                .eTag(ETags.of(task))
                .body(task);
    }

    @GetMapping("/checklist")
    @Operation(summary = "What has to be ticked off, in its order", description = "Staff only.")
    List<ChecklistItem> checklist(Viewer viewer, @PathVariable String number) {
        return checklists.of(Actor.of(viewer, Channel.API), TicketNumber.of(number));
    }

    @PostMapping("/checklist")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add to the checklist", description = "Staff only.")
    ChecklistItem add(Viewer viewer, @PathVariable String number, @RequestBody NewItem body) {
        return checklists.add(Actor.of(viewer, Channel.API), TicketNumber.of(number), body.read());
    }

    @PutMapping("/checklist/{id}")
    @Operation(summary = "Tick an item off, or take the tick back", description = "Staff only.")
    ChecklistItem tick(
            Viewer viewer, @PathVariable String number, @PathVariable long id, @RequestBody TickedItem body) {
        return checklists.tick(Actor.of(viewer, Channel.API), TicketNumber.of(number), id, body.read());
    }

    @Schema(name = "OpenTask")
    record OpenTask(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String subject,

            @Schema(description = "Without it the subject says it all.") @Nullable
            String description,

            @Schema(description = "One of the form request-task; chooses the checklist.", example = "maintenance")
            @Nullable
            String kind,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "infrastructure") @Nullable
            String team,

            @Schema(example = "2027-01-15T16:00:00Z", description = "Without it in some working days.") @Nullable
            String dueAt,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        NewTask read() {
            Fields fields = new Fields().unknown(unknown);
            NewTask task = new NewTask(
                    fields.text("subject", subject),
                    Objects.requireNonNullElse(description, ""),
                    kind,
                    fields.text("team", team),
                    fields.instant("dueAt", dueAt));
            fields.refuse();
            return task;
        }
    }

    @Schema(name = "NewChecklistItem")
    record NewItem(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String what,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        String read() {
            Fields fields = new Fields().unknown(unknown);
            String text = fields.text("what", what);
            fields.refuse();
            return text;
        }
    }

    @Schema(name = "TickedChecklistItem")
    record TickedItem(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Boolean done,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        boolean read() {
            Fields fields = new Fields().unknown(unknown);
            fields.check("done", done != null, "ticket.invalid.required");
            fields.refuse();
            return Boolean.TRUE.equals(done);
        }
    }
}
