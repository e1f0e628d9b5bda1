package org.gongdan.channel.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.gongdan.core.Fields;
import org.gongdan.core.Wire;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.link.Link;
import org.gongdan.ticket.link.Relation;
import org.gongdan.ticket.link.TicketLinks;
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

/** How a ticket is linked to others. */
@RestController
@RequestMapping("/api/tickets/{number}/links")
@Tag(name = "Links")
class LinksApi {

    private final TicketLinks links;

    LinksApi(TicketLinks links) {
        this.links = links;
    }

    @GetMapping
    @Operation(summary = "The links of a ticket, oldest first, as far as you may see the other end")
    List<Link> of(Viewer viewer, @PathVariable String number) {
        return links.of(viewer, TicketNumber.of(number));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Link the ticket to another", description = "Staff only; you must see both.")
    Link link(Viewer viewer, @PathVariable String number, @RequestBody NewLink body) {
        NewLink checked = body.checked();
        return links.link(
                Actor.of(viewer, Channel.API),
                TicketNumber.of(number),
                Wire.of(Relation.class, String.valueOf(checked.relation())),
                TicketNumber.of(String.valueOf(checked.ticket())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a link", description = "Staff only; you must see both ends.")
    void unlink(Viewer viewer, @PathVariable String number, @PathVariable long id) {
        links.unlink(Actor.of(viewer, Channel.API), TicketNumber.of(number), id);
    }

    @Schema(name = "NewLink", description = "How this ticket stands to the other.")
    record NewLink(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"parent-of", "child-of", "problem-of", "incident-of", "related-to"})
            @Nullable
            String relation,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "GD-100042") @Nullable
            String ticket,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        NewLink checked() {
            Fields fields = new Fields().unknown(unknown);
            if (!fields.text("relation", relation).isEmpty()) {
                fields.choice("relation", relation, Relation.class);
            }
            fields.text("ticket", ticket);
            fields.refuse();
            return this;
        }
    }
}
