package org.gongdan.channel.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.tag.Tags;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Short labels on tickets. */
@RestController
@RequestMapping("/api")
@Tag(name = "Tags")
class TagsApi {

    private final Tags tags;

    TagsApi(Tags tags) {
        this.tags = tags;
    }

    @GetMapping("/tags")
    @Operation(summary = "Tags in use on open tickets, the most used first", description = "Staff only.")
    List<String> used(Viewer viewer, @RequestParam(defaultValue = "") String q) {
        return tags.used(viewer, q);
    }

    @GetMapping("/tickets/{number}/tags")
    @Operation(summary = "The tags of a ticket", description = "Staff only.")
    List<String> of(Viewer viewer, @PathVariable String number) {
        return tags.of(viewer, TicketNumber.of(number));
    }

    @PutMapping("/tickets/{number}/tags/{tag}")
    @Operation(
            summary = "Put a tag on the ticket",
            description = "Staff only. Lower-case letters, numbers and hyphens. Answers with all tags.")
    List<String> put(Viewer viewer, @PathVariable String number, @PathVariable String tag) {
        tags.change(Actor.of(viewer, Channel.API), TicketNumber.of(number), List.of(tag), List.of());
        return of(viewer, number);
    }

    @DeleteMapping("/tickets/{number}/tags/{tag}")
    @Operation(summary = "Take a tag off the ticket", description = "Staff only. Answers with all tags.")
    List<String> remove(Viewer viewer, @PathVariable String number, @PathVariable String tag) {
        tags.change(Actor.of(viewer, Channel.API), TicketNumber.of(number), List.of(), List.of(tag));
        return of(viewer, number);
    }
}
