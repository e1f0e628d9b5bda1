package org.gongdan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The terms of one ticket as PostgreSQL's {@code tsvector}, each with its places and how much they weigh. Terms carry the
 * {@link Shelf} of the ticket, so that the index of newer tickets is read without that of older ones.
 */
final class Document {

    /** PostgreSQL keeps no more places of one term, nor any beyond the last. */
    private static final int PLACES = 255;

    private static final int LAST_PLACE = 16_000;
    private static final int BETWEEN_TEXTS = 10;

    /** Far below the megabyte that PostgreSQL takes; a text that long is a log that somebody pasted. */
    private static final int LARGEST = 300_000;

    private final long ticket;
    private final Map<String, List<String>> places = new TreeMap<>();
    private int start = 1;
    private int size;

    Document(long ticket) {
        this.ticket = ticket;
    }

    void add(List<Term> terms, Weight weight) {
        int place = start;
        for (Term term : terms) {
            place = start + term.position();
            if (place > LAST_PLACE || size > LARGEST) {
                return;
            }
            List<String> known = places.computeIfAbsent(term.text(), first -> new ArrayList<>(2));
            if (known.size() < PLACES) {
                known.add(place + weight.name());
                size += known.size() == 1 ? 3 * term.text().length() + 8 : 2;
            }
        }
        start = Math.max(start, place) + BETWEEN_TEXTS;
    }

    /** As PostgreSQL reads it. */
    String text() {
        StringBuilder text = new StringBuilder(size * 2);
        String shelf = Shelf.of(ticket) + ":";
        places.forEach((term, where) -> text.append(quoted(shelf + term))
                .append(':')
                .append(String.join(",", where))
                .append(' '));
        return text.toString();
    }

    static String quoted(String term) {
        return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** What is found where counts so much: subject and number, people, public words, internal notes. */
    enum Weight {
        A,
        B,
        C,
        D
    }
}
