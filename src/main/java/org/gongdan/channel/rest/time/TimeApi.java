package org.gongdan.channel.rest.time;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.time.WorkEntries;
import org.gongdan.ticket.time.WorkEntry;
import org.gongdan.ticket.time.WorkedTime;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The time that staff worked on a ticket. */
@RestController
@RequestMapping("/api/tickets/{number}/time")
@Tag(name = "Working time")
class TimeApi {

    private final WorkEntries entries;

    TimeApi(WorkEntries entries) {
        this.entries = entries;
    }

    @GetMapping
    @Operation(
            summary = "All work on the ticket in minutes, each person's part, and the newest 200 entries",
            description = "Staff only. What was worked on tickets that were merged into this one counts here.")
    WorkedTime of(Viewer viewer, @PathVariable String number) {
        return entries.of(viewer, TicketNumber.of(number));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write down your own work", description = "Staff only; on a closed ticket too.")
    WorkEntry add(Viewer viewer, @PathVariable String number, @RequestBody WorkBody body) {
        return entries.add(Actor.of(viewer, Channel.API), TicketNumber.of(number), body.read(entries.today(viewer)));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Correct an entry",
            description = "Its author, leads and managers. All of it is replaced; the timeline tells what changed.")
    WorkEntry correct(Viewer viewer, @PathVariable String number, @PathVariable long id, @RequestBody WorkBody body) {
        return entries.correct(
                Actor.of(viewer, Channel.API), TicketNumber.of(number), id, body.read(entries.today(viewer)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove an entry", description = "Its author, leads and managers. The timeline keeps it.")
    void remove(Viewer viewer, @PathVariable String number, @PathVariable long id) {
        entries.remove(Actor.of(viewer, Channel.API), TicketNumber.of(number), id);
    }
}
