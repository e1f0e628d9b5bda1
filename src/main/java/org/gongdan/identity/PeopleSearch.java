package org.gongdan.identity;

import org.gongdan.core.InvalidException;
import org.gongdan.core.Wire;

/** Which accounts are listed: a part of a name or address, a kind of people, and where to read on (empty: from the start). */
public record PeopleSearch(String text, Kind kind, int limit, String cursor) {

    private static final int TEXT = 100;
    private static final int MOST = 200;

    public PeopleSearch {
        text = text.strip();
        if (text.length() > TEXT) {
            throw new InvalidException("text", "ticket.invalid.too-long", TEXT);
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidException("text", "ticket.invalid.characters");
        }
        if (!cursor.matches("[a-z0-9._-]{0,63}")) {
            throw new InvalidException("cursor", "ticket.invalid.cursor");
        }
        limit = Math.max(1, Math.min(limit, MOST));
    }

    /** Staff and customers may be locked, too; one person may be both. */
    public enum Kind implements Wire {
        EVERYBODY,
        STAFF,
        CUSTOMERS,
        LOCKED
    }
}
