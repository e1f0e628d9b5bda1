package org.gongdan.channel.desk.queue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongdan.channel.desk.look.FieldColumns;
import org.gongdan.channel.desk.look.Look;
import org.gongdan.channel.desk.look.Looks;
import org.gongdan.channel.desk.queue.Listings.Asked;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Slice;
import org.gongdan.customer.intake.CustomerExport;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * A list as comma-separated values: what it is narrowed to, in its order, in the columns its reader chose. Written page by
 * page while it is read, and no further than a bound.
 */
@Controller
class ExportPage {

    /** More than this nobody reads; reports count. */
    private static final int MOST = 10_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Listings listings;
    private final Views views;
    private final Tickets tickets;
    private final Looks looks;
    private final FieldColumns columns;
    private final Audit audit;
    private final Words words;

    ExportPage(
            Listings listings,
            Views views,
            Tickets tickets,
            Looks looks,
            FieldColumns columns,
            Audit audit,
            Words words) {
        this.listings = listings;
        this.views = views;
        this.tickets = tickets;
        this.looks = looks;
        this.columns = columns;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping("/desk/export.csv")
    void export(Viewer viewer, Asked asked, HttpServletResponse response) throws IOException {
        Listing listing = listings.exactly(viewer, asked);
        audit.record(
                viewer.accountId(),
                "tickets-exported",
                listing.view().id() + (listing.isNarrowed() ? " " + listing.filter() : ""));
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tickets.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        write(viewer, listing, response.getWriter());
    }

    private void write(Viewer viewer, Listing listing, Writer out) throws IOException {
        Map<String, Function<Ticket, @Nullable String>> cells = cells(viewer);
        out.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(cells.keySet().stream().map(CustomerExport::harmless));
        TicketSearch search = listing.view().search();
        @Nullable String cursor = null;
        int written = 0;
        do {
            Slice<Ticket> page = tickets.list(viewer, search.page(listing.sort(), TicketSearch.MOST, cursor));
            for (Ticket ticket : page.items()) {
                printer.printRecord(row(cells, ticket));
            }
            written += page.items().size();
            cursor = page.next();
            printer.flush();
        } while (cursor != null && written < MOST);
    }

    private static List<String> row(Map<String, Function<Ticket, @Nullable String>> cells, Ticket ticket) {
        List<String> row = new ArrayList<>();
        cells.values()
                .forEach(cell -> row.add(CustomerExport.harmless(Objects.requireNonNullElse(cell.apply(ticket), ""))));
        return row;
    }

    /** By heading; a field called like a column stands beside it under its key. */
    private Map<String, Function<Ticket, @Nullable String>> cells(Viewer viewer) {
        Map<String, Function<Ticket, @Nullable String>> cells = new LinkedHashMap<>();
        cells.put(words.say("ticket.number"), ticket -> ticket.number().toString());
        cells.put(words.say("ticket.subject"), Ticket::subject);
        Look look = looks.of(viewer);
        Map<String, String> teams = views.teamNames();
        for (Look.Column column : Look.Column.values()) {
            if (look.columns().contains(column)) {
                cells.put(words.say("ticket." + column.wire()), ticket -> cell(column, ticket, teams, viewer));
            }
        }
        columns.of(viewer)
                .forEach(field -> cells.put(
                        cells.containsKey(field.label())
                                ? field.label() + " (" + field.question().key() + ")"
                                : field.label(),
                        field::text));
        return cells;
    }

    private @Nullable String cell(Look.Column column, Ticket ticket, Map<String, String> teams, Viewer viewer) {
        return switch (column) {
            case STATUS -> words.say("status." + ticket.status().wire());
            case PRIORITY ->
                ticket.priority() == null
                        ? null
                        : words.say("priority." + ticket.priority().wire());
            case DUE -> moment(ticket.nextDue(), viewer);
            case REQUESTER -> ticket.requesterName();
            case ASSIGNEE -> ticket.assigneeName();
            case TEAM -> ticket.team() == null ? null : teams.getOrDefault(ticket.team(), ticket.team());
            case CREATED -> moment(ticket.createdAt(), viewer);
            case UPDATED -> moment(ticket.updatedAt(), viewer);
        };
    }

    private static @Nullable String moment(@Nullable Instant at, Viewer viewer) {
        return at == null ? null : MOMENT.format(at.atZone(viewer.zone()));
    }
}
