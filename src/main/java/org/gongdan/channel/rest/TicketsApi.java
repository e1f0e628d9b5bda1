package org.gongdan.channel.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.channel.field.AnswerFilters;
import org.gongdan.core.Fields;
import org.gongdan.core.Slice;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Positions;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tickets: open, list, read, change, talk. */
@RestController
@RequestMapping("/api/tickets")
@Tag(name = "Tickets")
class TicketsApi {

    private final Tickets tickets;
    private final Conversation conversation;
    private final Timeline timeline;
    private final Positions positions;
    private final RepeatableCreation creation;
    private final AnswerFilters answers;

    TicketsApi(
            Tickets tickets,
            Conversation conversation,
            Timeline timeline,
            Positions positions,
            RepeatableCreation creation,
            AnswerFilters answers) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.timeline = timeline;
        this.positions = positions;
        this.creation = creation;
        this.answers = answers;
    }

    @PostMapping
    @Operation(
            summary = "Open a ticket",
            description = "Repeat safely with the same Idempotency-Key: for a day, the same body answers with the same "
                    + "ticket.")
    ResponseEntity<Ticket> open(
            Viewer viewer,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Bodies.OpenTicket body) {
        Actor actor = Actor.of(viewer, Channel.API);
        Ticket ticket = creation.open(actor, key, body, () -> tickets.open(actor, body.read()));
        return ResponseEntity.created(URI.create("/api/tickets/" + ticket.number()))
                .eTag(ETags.of(ticket))
                .body(ticket);
    }

    @GetMapping
    @Operation(
            summary = "List tickets",
            description = "Read on with the cursor given as \"next\". What a type is asked narrows the list too: "
                    + "attributes.<key> is a choice (several mean one of them), true or false, a number, a day (yyyy-mm-dd) or "
                    + "a part of a text, as the field is of that kind; attributes.<key>.from and attributes.<key>.to are the "
                    + "bounds of numbers and days, themselves included.")
    Slice<Ticket> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable List<String> status,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String priority,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(defaultValue = "false") boolean unassigned,
            @RequestParam(defaultValue = "false") boolean watched,
            @RequestParam(required = false) @Nullable String promise,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(defaultValue = "updated") String sort,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Fields fields = new Fields();
        TicketSearch search = TicketSearch.all()
                .withStatus(statuses(fields, status))
                .withType(fields.choice("type", type, Type.class))
                .withPriority(fields.choice("priority", priority, Priority.class))
                .withCategory(category)
                .withTeam(team)
                .withAssignee(assignee)
                .withUnassigned(unassigned)
                .withWatched(watched)
                .withPromise(fields.choice("promise", promise, TicketSearch.Promise.class))
                .withTag(tag)
                .withAnswers(answers.read(parameters, fields))
                .page(fields.choice("sort", sort, TicketSearch.Sort.class, TicketSearch.Sort.UPDATED), limit, cursor);
        fields.refuse();
        return tickets.list(viewer, search);
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read a ticket", description = "The ETag is its version, for If-Match.")
    ResponseEntity<Ticket> read(Viewer viewer, @PathVariable String number) {
        Ticket ticket = tickets.find(viewer, TicketNumber.of(number));
        return ResponseEntity.ok().eTag(ETags.of(ticket)).body(ticket);
    }

    @PatchMapping("/{number}")
    @Operation(summary = "Correct facts of a ticket", description = "Staff only. With If-Match, only that version.")
    ResponseEntity<Ticket> change(
            Viewer viewer,
            @PathVariable String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Bodies.Change body) {
        Ticket ticket = tickets.change(
                Actor.of(viewer, Channel.API), TicketNumber.of(number), body.read(), ETags.version(ifMatch));
        return ResponseEntity.ok().eTag(ETags.of(ticket)).body(ticket);
    }

    @GetMapping("/{number}/messages")
    @Operation(summary = "The conversation, oldest first", description = "Internal notes are given to staff only.")
    List<Message> messages(Viewer viewer, @PathVariable String number) {
        return conversation.of(viewer, TicketNumber.of(number));
    }

    @PostMapping("/{number}/messages")
    @Operation(summary = "Reply, or write an internal note")
    ResponseEntity<Message> say(Viewer viewer, @PathVariable String number, @RequestBody Bodies.Say body) {
        Actor actor = Actor.of(viewer, Channel.API);
        TicketNumber ticket = TicketNumber.of(number);
        Message.Kind kind = body.kindOr(Message.Kind.REPLY);
        Message message = kind == Message.Kind.NOTE
                ? conversation.note(actor, ticket, String.valueOf(body.body()), Bodies.File.read(body.attachments()))
                : conversation.reply(actor, ticket, String.valueOf(body.body()), Bodies.File.read(body.attachments()));
        return ResponseEntity.status(201).body(message);
    }

    @GetMapping("/{number}/attachments/{id}")
    @Operation(summary = "Download a file of the conversation")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable String number, @PathVariable long id) {
        Message.File file = conversation.file(viewer, TicketNumber.of(number), id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }

    @GetMapping("/{number}/timeline")
    @Operation(summary = "Everything that happened, oldest first, with the reasons of decisions")
    List<Timeline.Entry> timeline(Viewer viewer, @PathVariable String number) {
        return timeline.of(viewer, TicketNumber.of(number));
    }

    @GetMapping("/{number}/positions")
    @Operation(summary = "Where the ticket stands on its diagrams")
    List<Positions.Position> positions(Viewer viewer, @PathVariable String number) {
        tickets.find(viewer, TicketNumber.of(number));
        return positions.of(TicketNumber.of(number).toString());
    }

    static Set<Status> statuses(Fields fields, @Nullable List<String> wanted) {
        if (wanted == null) {
            return Set.of();
        }
        if (wanted.equals(List.of("any-open"))) {
            return TicketSearch.OPEN;
        }
        return wanted.stream()
                .map(one -> fields.choice("status", one, Status.class))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
