package org.gongdan.search;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Slice;
import org.gongdan.identity.Viewer;
import org.gongdan.search.SearchRows.Found;
import org.gongdan.search.SearchRows.Range;
import org.gongdan.search.SearchRows.Said;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketSearch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds tickets by words of their subject, number, people, conversation and file names. All words must be there, the last
 * one may be typed half; nobody finds what they may not read.
 */
@Component
@Transactional(readOnly = true)
public class Search {

    /** Of a question, in UTF-16 units. */
    public static final int LONGEST = 200;

    /** So many newest matches are ranked against each other; older ones come after them. */
    private static final int RANKED = 200;

    /** So many matches are looked at for one answer, though the viewer may see none of them; then one may ask on. */
    private static final int LOOKED = 20_000;

    private static final int LOOKED_AT_ONCE = 2_000;
    private static final int SHELVES_AT_ONCE = 64;

    private static final int MESSAGES = 30;
    private static final int LENGTH = 10_000;

    private final SearchRows rows;
    private final Analyser analyser;
    private final Clock clock;

    Search(SearchRows rows, Analyser analyser, Clock clock) {
        this.rows = rows;
        this.analyser = analyser;
        this.clock = clock;
    }

    /**
     * The best of the newest matches first. {@code among} narrows by facts; its limit and cursor count, its order does not. A
     * slice may be empty and yet have a next one: there are older tickets that nobody looked at so far.
     */
    public Slice<SearchHit> find(Viewer viewer, String text, TicketSearch among) {
        if (text.length() > LONGEST) {
            throw new InvalidException("q", "search.invalid.too-long", LONGEST);
        }
        Question question = Question.of(analyser.terms(text));
        SearchCursor cursor = SearchCursor.read(among.cursor());
        if (question.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        Portion portion = portion(viewer, question, among, cursor.before());
        List<Long> page = portion.tickets().stream()
                .skip(cursor.told())
                .limit(among.limit())
                .toList();
        int told = cursor.told() + page.size();
        if (told < portion.tickets().size()) {
            return new Slice<>(hits(viewer, question, among, page), new SearchCursor(cursor.before(), told).text());
        }
        return new Slice<>(
                hits(viewer, question, among, page),
                portion.isLast() ? null : new SearchCursor(portion.rest(), 0).text());
    }

    private Portion portion(Viewer viewer, Question question, TicketSearch among, long before) {
        String condition = question.condition(readsNotes(viewer, among));
        return among.mine() || !viewer.isStaff()
                ? amongOwn(viewer, condition, among, before)
                : rows.range()
                        .map(range -> onShelves(viewer, condition, among, before, range))
                        .orElseGet(() -> new Portion(List.of(), 0));
    }

    private Portion amongOwn(Viewer viewer, String condition, TicketSearch among, long before) {
        Portion.Gathering gathering = new Portion.Gathering(RANKED);
        gathering.add(rows.amongOwn(viewer, among, condition, before, clock.instant(), LOOKED, RANKED));
        return gathering.upTo(gathering.missing() > 0 ? 0 : gathering.oldest());
    }

    /** From the newest shelf down, more of them at once while little matches. */
    private Portion onShelves(Viewer viewer, String condition, TicketSearch among, long start, Range range) {
        Portion.Gathering gathering = new Portion.Gathering(RANKED);
        long before = Math.min(start, range.newest() + 1);
        int shelves = 1;
        while (before > range.oldest()) {
            if (gathering.looked() >= LOOKED) {
                return gathering.upTo(before);
            }
            long newest = Shelf.of(before - 1);
            long oldest = Math.max(newest - shelves + 1, Shelf.of(range.oldest()));
            List<Found> found = rows.onShelves(
                    viewer,
                    among,
                    condition,
                    Shelf.list(newest, oldest),
                    before,
                    clock.instant(),
                    LOOKED_AT_ONCE,
                    gathering.missing());
            gathering.add(found);
            if (gathering.missing() == 0) {
                return gathering.upTo(gathering.oldest());
            }
            Found last = found.get(0);
            before = last.looked() < LOOKED_AT_ONCE ? Shelf.first(oldest) : last.reached();
            shelves = last.looked() < RANKED ? Math.min(2 * shelves, SHELVES_AT_ONCE) : 1;
        }
        return gathering.upTo(0);
    }

    private List<SearchHit> hits(Viewer viewer, Question question, TicketSearch among, List<Long> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        String ids = page.stream().map(String::valueOf).collect(Collectors.joining(","));
        Map<Long, Ticket> tickets =
                rows.tickets(viewer, ids).stream().collect(Collectors.toMap(Ticket::id, Function.identity()));
        Map<Long, List<Said>> said = rows.said(ids, readsNotes(viewer, among), MESSAGES, LENGTH).stream()
                .collect(Collectors.groupingBy(Said::ticket));
        Snippets snippets = new Snippets(analyser, question);
        return page.stream()
                .flatMap(id -> Optional.ofNullable(tickets.get(id)).stream())
                .map(ticket -> new SearchHit(
                        ticket,
                        snippets.whole(ticket.subject()),
                        snippets.best(said.getOrDefault(ticket.id(), List.of()))))
                .toList();
    }

    /** Who works here asks as a customer too, and reads no notes then. */
    private static boolean readsNotes(Viewer viewer, TicketSearch among) {
        return viewer.isStaff() && !among.mine();
    }
}
