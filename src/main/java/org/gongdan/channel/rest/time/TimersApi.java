package org.gongdan.channel.rest.time;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongdan.core.Fields;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.time.Activity;
import org.gongdan.ticket.time.Stop;
import org.gongdan.ticket.time.Timer;
import org.gongdan.ticket.time.Timers;
import org.gongdan.ticket.time.WorkEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The timer of whoever asks: one a person. */
@RestController
@Tag(name = "Working time")
class TimersApi {

    private final Timers timers;

    TimersApi(Timers timers) {
        this.timers = timers;
    }

    @GetMapping("/api/timer")
    @Operation(
            summary = "Where your timer runs, and since when",
            description = "204 when none runs. An abandoned one has stopped counting after 12 hours.")
    ResponseEntity<Timer> running(Viewer viewer) {
        return timers.running(viewer)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping("/api/tickets/{number}/timer")
    @Operation(
            summary = "Start your timer on the ticket",
            description =
                    "Staff only. Where it runs on another ticket it is stopped there and the time is written down.")
    Timers.Started start(Viewer viewer, @PathVariable String number) {
        return timers.start(Actor.of(viewer, Channel.API), TicketNumber.of(number));
    }

    @PostMapping("/api/timer/stop")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Stop your timer and write the time down",
            description = "To the nearest minute, one at least. Of an abandoned timer `minutes` has to be said.")
    WorkEntry stop(Viewer viewer, @RequestBody Optional<StopBody> body) {
        return timers.stop(
                Actor.of(viewer, Channel.API), body.map(StopBody::read).orElse(new Stop(null, null, "", null)));
    }

    @DeleteMapping("/api/timer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Discard your timer", description = "Nothing is written down.")
    void discard(Viewer viewer) {
        timers.discard(viewer, null);
    }

    @Schema(name = "StopTimer")
    record StopBody(
            @Schema(description = "Refused where the timer runs elsewhere by now.", example = "GD-100042") @Nullable
            String ticket,

            @Schema(minimum = "1", maximum = "1440", description = "Instead of what the timer shows.") @Nullable
            Integer minutes,

            @Schema(description = "What was done, in a few words.") @Nullable
            String what,

            @Schema(allowableValues = {"analysis", "repair", "contact", "travel", "paperwork", "other"}) @Nullable
            String activity,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        Stop read() {
            Fields fields = new Fields().unknown(unknown);
            Activity kind = fields.choice("activity", activity, Activity.class);
            fields.refuse();
            return new Stop(
                    ticket == null ? null : TicketNumber.of(ticket),
                    minutes,
                    Objects.requireNonNullElse(what, ""),
                    kind);
        }
    }
}
