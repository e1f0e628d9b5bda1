package org.gongdan.channel.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.gongdan.core.Fields;
import org.gongdan.core.Slice;
import org.gongdan.identity.Viewer;
import org.gongdan.search.Search;
import org.gongdan.search.SearchHit;
import org.gongdan.search.SearchIndex;
import org.gongdan.search.Snippet;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Finds tickets by their words. */
@RestController
@RequestMapping("/api/search")
@Tag(name = "Search")
class SearchApi {

    private final Search search;
    private final SearchIndex index;

    SearchApi(Search search, SearchIndex index) {
        this.search = search;
        this.index = index;
    }

    @GetMapping
    @Operation(
            summary = "Search tickets",
            description =
                    "Finds tickets whose subject, number, requester, conversation or file names hold all words of q; "
                            + "the last word may be half. The best of the newest matches come first. Customers find their own "
                            + "requests only, and never an internal note. Read on with the cursor given as \"next\": an answer "
                            + "without items but with a next one says that older tickets were not looked at yet.")
    Slice<Hit> find(
            Viewer viewer,
            @RequestParam @Schema(maxLength = Search.LONGEST, example = "printer room 7") String q,
            @RequestParam(required = false) @Nullable List<String> status,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Fields fields = new Fields();
        TicketSearch among = TicketSearch.all()
                .withStatus(TicketsApi.statuses(fields, status))
                .withType(fields.choice("type", type, Type.class))
                .withTeam(team)
                .withAssignee(assignee)
                .withTag(tag)
                .page(TicketSearch.Sort.UPDATED, Math.min(limit, 50), cursor);
        fields.refuse();
        return search.find(viewer, q, among).map(Hit::of);
    }

    @PostMapping("/index")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Write the index anew, in the background",
            description = "Administrators only. Search goes on meanwhile; repeat it as often as you like.")
    Waiting renew(Viewer viewer) {
        return new Waiting(index.renew(viewer));
    }

    @GetMapping("/index")
    @Operation(summary = "How many tickets wait to be indexed anew", description = "Administrators only.")
    Waiting waiting(Viewer viewer) {
        return new Waiting(index.waiting(viewer));
    }

    @Schema(name = "SearchHit", description = "Marks count UTF-16 units of the text beside them.")
    record Hit(
            TicketNumber number,
            Type type,
            Status status,
            String subject,
            List<Snippet.Mark> subjectMarks,
            @Nullable Excerpt snippet,
            @Nullable String team,
            String requesterName,
            Instant updatedAt) {

        static Hit of(SearchHit hit) {
            Ticket ticket = hit.ticket();
            return new Hit(
                    ticket.number(),
                    ticket.type(),
                    ticket.status(),
                    ticket.subject(),
                    hit.subject().marks(),
                    hit.snippet() == null ? null : Excerpt.of(hit.snippet()),
                    ticket.team(),
                    ticket.requesterName(),
                    ticket.updatedAt());
        }
    }

    @Schema(name = "SearchSnippet", description = "Plain text, not markup: escape it before you show it.")
    record Excerpt(
            String text,
            List<Snippet.Mark> marks,

            @Schema(allowableValues = {"request", "reply", "note", "file"}) @Nullable
            String source) {

        static Excerpt of(Snippet snippet) {
            return new Excerpt(snippet.text(), snippet.marks(), snippet.source());
        }
    }

    @Schema(name = "SearchIndex")
    record Waiting(long tickets) {}
}
