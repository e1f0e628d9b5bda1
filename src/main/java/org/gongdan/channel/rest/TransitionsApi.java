package org.gongdan.channel.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the ticket's diagram offers now, and doing it. */
@RestController
@RequestMapping("/api/tickets/{number}")
@Tag(name = "Transitions")
class TransitionsApi {

    private final TicketActions actions;

    TransitionsApi(TicketActions actions) {
        this.actions = actions;
    }

    @GetMapping("/transitions")
    @Operation(summary = "Open tasks and awaited events, cut to what you may do")
    List<Transition> offered(Viewer viewer, @PathVariable String number) {
        return actions.offered(viewer, TicketNumber.of(number));
    }

    @PostMapping("/transitions")
    @Operation(
            summary = "Tell an awaited event",
            description = "With its own fields where it has some, as pause and transfer do; any other with a reason.")
    ResponseEntity<Ticket> perform(
            Viewer viewer,
            @PathVariable String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TicketAction action) {
        return answer(actions.perform(actor(viewer), TicketNumber.of(number), action, ETags.version(ifMatch)));
    }

    @GetMapping(path = "/tasks/{task}/form", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The form of an open task, as form-js schema")
    String form(Viewer viewer, @PathVariable String number, @PathVariable String task) {
        return actions.form(viewer, TicketNumber.of(number), task);
    }

    @PostMapping("/tasks/{task}/completion")
    @Operation(summary = "Complete a task with the answers of its form")
    ResponseEntity<Ticket> complete(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String task,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Map<String, Object> answers) {
        return answer(actions.complete(actor(viewer), TicketNumber.of(number), task, answers, ETags.version(ifMatch)));
    }

    @PutMapping("/tasks/{task}/assignee")
    @Operation(summary = "Give a task to an agent of the team, or back to the team")
    ResponseEntity<Ticket> assign(
            Viewer viewer, @PathVariable String number, @PathVariable String task, @RequestBody Bodies.Assignee body) {
        return answer(actions.assign(actor(viewer), TicketNumber.of(number), task, body.assignee()));
    }

    private static Actor actor(Viewer viewer) {
        return Actor.of(viewer, Channel.API);
    }

    private static ResponseEntity<Ticket> answer(Ticket ticket) {
        return ResponseEntity.ok().eTag(ETags.of(ticket)).body(ticket);
    }
}
