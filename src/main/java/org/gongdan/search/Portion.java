package org.gongdan.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongdan.search.SearchRows.Found;

/** The newest matches below some ticket, best first, and the ticket below which nobody looked yet; 0 when all were looked at. */
record Portion(List<Long> tickets, long rest) {

    boolean isLast() {
        return rest == 0;
    }

    /** Gathers matches from newer to older tickets. */
    static final class Gathering {

        private final List<Found> found = new ArrayList<>();
        private final int most;
        private int looked;

        Gathering(int most) {
            this.most = most;
        }

        int missing() {
            return most - found.size();
        }

        int looked() {
            return looked;
        }

        void add(List<Found> more) {
            looked += more.get(0).looked();
            more.stream().filter(one -> one.ticket() != null).forEach(found::add);
        }

        long oldest() {
            return found.get(found.size() - 1).ticket();
        }

        Portion upTo(long rest) {
            return new Portion(
                    found.stream()
                            .sorted(Comparator.comparingDouble(Found::rank).reversed())
                            .map(Found::ticket)
                            .toList(),
                    rest);
        }
    }
}
