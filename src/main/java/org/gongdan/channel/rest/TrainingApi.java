package org.gongdan.channel.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.gongdan.core.Fields;
import org.gongdan.identity.Viewer;
import org.gongdan.training.HeldReplies;
import org.gongdan.training.HeldReply;
import org.gongdan.training.Training;
import org.gongdan.training.Trainings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agents in training, and what they wrote that waits for approval. */
@RestController
@RequestMapping("/api/training")
@Tag(name = "Training")
class TrainingApi {

    private final Trainings trainings;
    private final HeldReplies replies;

    TrainingApi(Trainings trainings, HeldReplies replies) {
        this.trainings = trainings;
        this.replies = replies;
    }

    @GetMapping
    @Operation(summary = "Who is in training", description = "Of those you answer for or are the mentor of.")
    List<Training> list(Viewer viewer) {
        return trainings.of(viewer);
    }

    @GetMapping("/replies")
    @Operation(summary = "What waits for your approval, oldest first")
    List<HeldReply> waiting(Viewer viewer) {
        return replies.waiting(viewer);
    }

    @PutMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put an agent into training", description = "Leads for their teams, managers, administrators.")
    void begin(Viewer viewer, @PathVariable String account, @RequestBody Begin body) {
        Fields fields = new Fields().unknown(body.unknown());
        fields.refuse();
        trainings.begin(viewer, account, body.mentor());
    }

    @DeleteMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the training of an agent", description = "What waits still waits for its approval.")
    void end(Viewer viewer, @PathVariable String account) {
        trainings.end(viewer, account);
    }

    @Schema(name = "BeginTraining")
    record Begin(
            @Schema(description = "May approve besides the leads.") @Nullable
            String mentor,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {}
}
