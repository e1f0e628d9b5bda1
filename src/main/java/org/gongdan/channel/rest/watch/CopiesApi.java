package org.gongdan.channel.rest.watch;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.gongdan.core.Fields;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.watch.Copies;
import org.gongdan.ticket.watch.Copy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The customers in copy of a ticket. */
@RestController
@RequestMapping("/api/tickets/{number}/copies")
@Tag(name = "Customers in copy")
class CopiesApi {

    private final Copies copies;

    CopiesApi(Copies copies) {
        this.copies = copies;
    }

    @GetMapping
    @Operation(summary = "Who is in copy, in the order they were added")
    List<Copy> of(Viewer viewer, @PathVariable String number) {
        return copies.of(viewer, TicketNumber.of(number));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Take a customer into copy",
            description =
                    "Requester and staff. They see the ticket, get public replies and may answer; notes they never see.")
    Copy add(Viewer viewer, @PathVariable String number, @RequestBody NewCopy body) {
        return copies.add(
                Actor.of(viewer, Channel.API),
                TicketNumber.of(number),
                body.checked().orEmpty());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End it", description = "Requester and staff; whoever is in copy for themselves.")
    void remove(Viewer viewer, @PathVariable String number, @PathVariable long id) {
        copies.remove(Actor.of(viewer, Channel.API), TicketNumber.of(number), id);
    }

    @Schema(name = "NewCopy")
    record NewCopy(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "A mail address; of staff also a login name.",
                    example = "sun.li@example.com")
            @Nullable
            String who,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        NewCopy checked() {
            Fields fields = new Fields().unknown(unknown);
            fields.text("who", who);
            fields.refuse();
            return this;
        }

        private String orEmpty() {
            return who == null ? "" : who;
        }
    }
}
