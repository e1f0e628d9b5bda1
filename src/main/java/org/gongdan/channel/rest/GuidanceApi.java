package org.gongdan.channel.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gongdan.guidance.Advice;
import org.gongdan.guidance.NextActions;
import org.gongdan.guidance.StepChecklist;
import org.gongdan.guidance.StepChecklists;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What to do next, and what to tick off in a step. */
@RestController
@RequestMapping("/api/tickets/{number}")
@Tag(name = "Guidance")
class GuidanceApi {

    private final NextActions next;
    private final StepChecklists checklists;

    GuidanceApi(NextActions next, StepChecklists checklists) {
        this.next = next;
        this.checklists = checklists;
    }

    @GetMapping("/next-action")
    @Operation(
            summary = "What the table next-best-action advises you to do",
            description = "Staff only. The action is reply, take, work, tick or none.")
    Advice next(Viewer viewer, @PathVariable String number) {
        return next.of(viewer, TicketNumber.of(number));
    }

    @GetMapping("/tasks/{task}/checklist")
    @Operation(summary = "What the diagram wants ticked off in an open task", description = "Staff only.")
    StepChecklist checklist(Viewer viewer, @PathVariable String number, @PathVariable String task) {
        return checklists.of(viewer, TicketNumber.of(number), task);
    }

    @PutMapping("/tasks/{task}/checklist/{item}")
    @Operation(summary = "Tick an item of a step off, or take the tick back", description = "Staff only.")
    StepChecklist tick(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String task,
            @PathVariable int item,
            @RequestBody TasksApi.TickedItem body) {
        return checklists.tick(Actor.of(viewer, Channel.API), TicketNumber.of(number), task, item, body.read());
    }
}
