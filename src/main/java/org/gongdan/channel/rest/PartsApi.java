package org.gongdan.channel.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gongdan.fulfilment.Fulfilments;
import org.gongdan.fulfilment.Part;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.TicketNumber;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What several teams do for one ticket. */
@RestController
@RequestMapping("/api/tickets/{number}/parts")
@Tag(name = "Tickets")
class PartsApi {

    private final Fulfilments fulfilments;

    PartsApi(Fulfilments fulfilments) {
        this.fulfilments = fulfilments;
    }

    @GetMapping
    @Operation(summary = "Who does which part until when, with results", description = "Staff only.")
    List<Part> parts(Viewer viewer, @PathVariable String number) {
        return fulfilments.of(viewer, TicketNumber.of(number));
    }
}
