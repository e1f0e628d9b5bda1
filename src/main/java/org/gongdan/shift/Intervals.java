package org.gongdan.shift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongdan.calendar.BusinessCalendar.Interval;

/** Arithmetic on stretches of time. */
public final class Intervals {

    private Intervals() {}

    /** What of the first is in none of the others: in order, overlapping and touching ones as one. */
    public static List<Interval> without(Collection<Interval> some, Collection<Interval> others) {
        List<Interval> left = merged(some);
        for (Interval other : others) {
            List<Interval> rest = new ArrayList<>();
            left.forEach(one -> {
                cut(one, Instant.MIN, other.from()).ifPresent(rest::add);
                cut(one, other.to(), Instant.MAX).ifPresent(rest::add);
            });
            left = rest;
        }
        return left;
    }

    /** The part between the two; empty where there is none. */
    public static Optional<Interval> cut(Interval one, Instant from, Instant to) {
        Instant begin = one.from().isBefore(from) ? from : one.from();
        Instant end = one.to().isAfter(to) ? to : one.to();
        return begin.isBefore(end) ? Optional.of(new Interval(begin, end)) : Optional.empty();
    }

    private static List<Interval> merged(Collection<Interval> some) {
        List<Interval> merged = new ArrayList<>();
        some.stream().sorted(Comparator.comparing(Interval::from)).forEach(next -> {
            Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && !next.from().isAfter(last.to())) {
                Instant end = next.to().isAfter(last.to()) ? next.to() : last.to();
                merged.set(merged.size() - 1, new Interval(last.from(), end));
            } else {
                merged.add(next);
            }
        });
        return merged;
    }
}
