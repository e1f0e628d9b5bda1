package org.gongdan.channel.rest.watch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.watch.Watcher;
import org.gongdan.ticket.watch.Watchers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who of the staff watches a ticket. */
@RestController
@RequestMapping("/api/tickets/{number}/watchers")
@Tag(name = "Watchers")
class WatchersApi {

    private final Watchers watchers;

    WatchersApi(Watchers watchers) {
        this.watchers = watchers;
    }

    @GetMapping
    @Operation(summary = "Who watches the ticket, by name", description = "Staff only.")
    List<Watcher> of(Viewer viewer, @PathVariable String number) {
        return watchers.of(viewer, TicketNumber.of(number));
    }

    @PutMapping("/{account}")
    @Operation(
            summary = "Make a colleague, or yourself, watch the ticket",
            description =
                    "Staff only. Somebody who may not see the ticket is refused, unless it is shared with them by `share=true`.")
    List<Watcher> add(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String account,
            @RequestParam(defaultValue = "false") boolean share) {
        TicketNumber ticket = TicketNumber.of(number);
        watchers.add(Actor.of(viewer, Channel.API), ticket, account, share);
        return watchers.of(viewer, ticket);
    }

    @DeleteMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End it", description = "Staff only. What was shared stays shared.")
    void remove(Viewer viewer, @PathVariable String number, @PathVariable String account) {
        watchers.remove(Actor.of(viewer, Channel.API), TicketNumber.of(number), account);
    }
}
