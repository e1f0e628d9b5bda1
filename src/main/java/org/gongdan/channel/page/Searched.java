package org.gongdan.channel.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongdan.core.Fields;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.TicketSearch;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands in a search box and the filters beside it, as the address keeps it. Empty texts ask for nothing. */
public record Searched(String q, String status, String type, String team, boolean mine) {

    /** The word for everything that is not closed. */
    public static final String ANY_OPEN = "any-open";

    private static final int PAGE = 20;

    /** Narrows by the facts; {@code assignee} is whose tickets count as mine. */
    public TicketSearch among(String assignee, @Nullable String cursor) {
        Fields fields = new Fields();
        TicketSearch search = TicketSearch.all()
                .withStatus(statuses(fields))
                .withType(fields.choice("type", type, Type.class))
                .withTeam(team.isEmpty() ? null : team)
                .withAssignee(mine ? assignee : null)
                .page(TicketSearch.Sort.UPDATED, PAGE, cursor);
        fields.refuse();
        return search;
    }

    /** The address that shows the same again. */
    public String address(String path, @Nullable String cursor) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("q", q);
        values.put("status", status);
        values.put("type", type);
        values.put("team", team);
        values.put("mine", mine ? "true" : "");
        values.put("cursor", Objects.requireNonNullElse(cursor, ""));
        values.values().removeIf(String::isEmpty);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** Typing on leaves no trail of half words; the page where somebody began to type stays one step back. */
    public void tell(HttpServletResponse response, String path, @Nullable String from) {
        boolean begun = from != null && from.contains(path);
        response.setHeader(begun ? "HX-Replace-Url" : "HX-Push-Url", address(path, null));
    }

    private Set<Status> statuses(Fields fields) {
        if (status.equals(ANY_OPEN)) {
            return TicketSearch.OPEN;
        }
        @Nullable Status one = fields.choice("status", status, Status.class);
        return one == null ? Set.of() : Set.of(one);
    }
}
