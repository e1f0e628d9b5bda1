package org.gongdan.channel.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gongdan.calendar.CalendarPlan;
import org.gongdan.identity.Viewer;
import org.gongdan.sla.Explanation;
import org.gongdan.sla.Explanations;
import org.gongdan.sla.Recounts;
import org.gongdan.sla.efficiency.Efficiency;
import org.gongdan.sla.efficiency.EfficiencyClock;
import org.gongdan.ticket.TicketNumber;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What was promised and why it is due then, and what a change of a calendar would do to it. */
@RestController
@Tag(name = "Promises")
class PromisesApi {

    private final Explanations explanations;
    private final Efficiency efficiency;
    private final Recounts recounts;

    PromisesApi(Explanations explanations, Efficiency efficiency, Recounts recounts) {
        this.explanations = explanations;
        this.efficiency = efficiency;
        this.recounts = recounts;
    }

    @GetMapping("/api/tickets/{number}/promises")
    @Operation(summary = "The clocks of a ticket", description = "Each with the spans it ran and stood still in.")
    List<Explanation> promises(Viewer viewer, @PathVariable String number) {
        return explanations.of(viewer, TicketNumber.of(number));
    }

    @GetMapping("/api/tickets/{number}/efficiency")
    @Operation(
            summary = "How long a ticket took",
            description =
                    "Between the points that the table of efficiency clocks names for its type, with the spans that"
                            + " count. For staff.")
    List<EfficiencyClock> efficiency(Viewer viewer, @PathVariable String number) {
        return efficiency.of(viewer, TicketNumber.of(number));
    }

    @PostMapping("/api/calendars/{id}/preview")
    @Operation(
            summary = "What a plan would do to running promises",
            description = "Counts those that would fall due earlier or later if the plan became the calendar's next"
                    + " version now. For analysts and administrators. Nothing is changed.")
    Recounts.Preview preview(Viewer viewer, @PathVariable String id, @RequestBody CalendarPlan plan) {
        return recounts.preview(viewer, id, plan);
    }
}
