package org.gongdan.channel.desk.queue;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gongdan.channel.desk.TicketPanel;
import org.gongdan.channel.page.Moments;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketSearch.Group;
import org.gongdan.ticket.TicketSearch.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The way back to the list or board a person came from and on to its next ticket. The page's address says where; forms and tabs lead
 * away from it, then the address they were on does.
 */
@Component
class NextPanel implements TicketPanel {

    private static final Pattern VIEW = Pattern.compile("[a-z0-9._-]{1,160}");
    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{1,600}");

    private final HttpServletRequest request;

    NextPanel(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        model.addAttribute("next", next(ticket).orElse(null));
    }

    private Optional<Next> next(Ticket ticket) {
        return next(ticket, request::getParameter).or(() -> cameFrom(ticket));
    }

    private Optional<Next> cameFrom(Ticket ticket) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                .map(NextPanel::parsed)
                .filter(page -> ("/desk/tickets/" + ticket.number()).equals(page.getPath()))
                .map(UriComponents::getQueryParams)
                .flatMap(query -> next(ticket, name -> decoded(query.getFirst(name))));
    }

    private static Optional<Next> next(Ticket ticket, Function<String, @Nullable String> query) {
        return Optional.ofNullable(place(
                        query.apply("view"),
                        query.apply("sort"),
                        query.apply("group"),
                        query.apply("filter"),
                        query.apply("at")))
                .map(place -> place.from(ticket))
                .or(() -> board(query.apply("board"), query.apply("by")));
    }

    /** A board has no next ticket: people choose there with their eyes. */
    private static Optional<Next> board(@Nullable String team, @Nullable String by) {
        return team != null
                        && by != null
                        && VIEW.matcher(team).matches()
                        && VIEW.matcher(by).matches()
                ? Optional.of(new Next("/desk/boards?team=" + team + "&by=" + by, null, "board=" + team + "&by=" + by))
                : Optional.empty();
    }

    private static @Nullable UriComponents parsed(String address) {
        try {
            return UriComponentsBuilder.fromUriString(address).build();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable String decoded(@Nullable String text) {
        try {
            return text == null ? null : URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private static @Nullable Place place(
            @Nullable String view,
            @Nullable String sort,
            @Nullable String group,
            @Nullable String filter,
            @Nullable String at) {
        return view != null
                        && at != null
                        && VIEW.matcher(view).matches()
                        && CURSOR.matcher(at).matches()
                ? new Place(view, Listing.sort(sort), Listing.group(group), Narrowing.read(filter), at)
                : null;
    }

    private record Place(String view, Sort sort, @Nullable Group group, Narrowing narrowing, String at) {

        Next from(Ticket ticket) {
            String query = Listing.query(view, sort) + narrowing.query();
            String place = query + (group == null ? "" : Listing.grouped(group)) + "&at=" + at;
            return new Next("/desk?" + query, "/desk/next?" + place + "&from=" + ticket.number(), place);
        }
    }

    /** Where the list is, where its next ticket is if it has an order, and what the page's address says of the place. */
    public record Next(String list, @Nullable String ticket, String place) {}
}
