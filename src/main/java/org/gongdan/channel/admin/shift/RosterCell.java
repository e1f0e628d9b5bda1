package org.gongdan.channel.admin.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongdan.calendar.BusinessCalendar.Interval;
import org.gongdan.shift.Intervals;

/** One day of one row: bars along its hours, and the same in words. */
public record RosterCell(LocalDate date, boolean today, List<Bar> bars, List<Text> texts) {

    /** From left to right a day has a thousand parts. */
    public record Bar(long x, long width, String kind) {}

    public record Text(String kind, String text) {}

    static final class Making {

        private final LocalDate date;
        private final boolean today;
        private final Instant begin;
        private final Instant end;
        private final List<Bar> bars = new ArrayList<>();
        private final List<Text> texts = new ArrayList<>();

        Making(LocalDate date, ZoneId zone, Instant now) {
            this.date = date;
            this.begin = date.atStartOfDay(zone).toInstant();
            this.end = date.plusDays(1).atStartOfDay(zone).toInstant();
            this.today = !now.isBefore(begin) && now.isBefore(end);
        }

        /** Draws what of it lies on this day; answers whether any of it does. */
        boolean bar(Interval time, String kind) {
            double day = Duration.between(begin, end).toSeconds() / 1000.0;
            return cut(time)
                    .map(part -> {
                        long x = Math.round(Duration.between(begin, part.from()).toSeconds() / day);
                        long to = Math.round(Duration.between(begin, part.to()).toSeconds() / day);
                        return bars.add(new Bar(x, Math.max(1, to - x), kind));
                    })
                    .orElse(false);
        }

        Optional<Interval> cut(Interval time) {
            return Intervals.cut(time, begin, end);
        }

        boolean holdsBeginningOf(Interval time) {
            return !time.from().isBefore(begin) && time.from().isBefore(end);
        }

        boolean isCoveredBy(Interval time) {
            return !time.from().isAfter(begin) && !time.to().isBefore(end);
        }

        void say(String kind, String text) {
            texts.add(new Text(kind, text));
        }

        RosterCell made() {
            return new RosterCell(date, today, List.copyOf(bars), List.copyOf(texts));
        }
    }
}
