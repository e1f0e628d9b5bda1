package org.gongdan.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The open seconds of one day by the clock on the wall: sorted intervals that do not touch. */
final class DayHours {

    private final List<Hours> intervals;
    private final int total;

    DayHours(Collection<Hours> hours) {
        intervals = List.copyOf(merged(hours));
        total = intervals.stream().mapToInt(DayHours::length).sum();
    }

    List<Hours> intervals() {
        return intervals;
    }

    int total() {
        return total;
    }

    /** How many seconds are open before this second of the day. */
    int upTo(int second) {
        int open = 0;
        for (Hours interval : intervals) {
            if (second <= interval.from()) {
                return open;
            }
            open += Math.min(second, interval.to()) - interval.from();
        }
        return open;
    }

    /** Where the given open second, counted from one, ends. */
    int endOf(int open) {
        return startOf(open - 1) + 1;
    }

    /** Where the open second that has so many before it begins. */
    int startOf(int before) {
        int left = before;
        for (Hours interval : intervals) {
            if (left < length(interval)) {
                return interval.from() + left;
            }
            left -= length(interval);
        }
        throw new IllegalArgumentException("The day is open for " + total + " seconds, not for " + before);
    }

    private static int length(Hours interval) {
        return interval.to() - interval.from();
    }

    private static List<Hours> merged(Collection<Hours> hours) {
        List<Hours> merged = new ArrayList<>();
        for (Hours next :
                hours.stream().sorted(Comparator.comparingInt(Hours::from)).toList()) {
            Hours last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && next.from() <= last.to()) {
                merged.set(merged.size() - 1, new Hours(last.from(), Math.max(last.to(), next.to())));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }
}
