package org.gongdan.search;

import java.util.List;
import java.util.stream.LongStream;

/**
 * A few thousand tickets opened one after another. Every term in the index begins with the shelf of its ticket: a common
 * word is looked up on the newest shelf alone, however many tickets there are.
 */
final class Shelf {

    private static final int BITS = 13;

    private Shelf() {}

    static long of(long ticket) {
        return ticket >> BITS;
    }

    /** The oldest ticket that may lie there. */
    static long first(long shelf) {
        return shelf << BITS;
    }

    /** From {@code newest} down to {@code oldest}, joined by commas for a query. */
    static String list(long newest, long oldest) {
        List<String> shelves =
                LongStream.rangeClosed(oldest, newest).mapToObj(String::valueOf).toList();
        return String.join(",", shelves);
    }
}
