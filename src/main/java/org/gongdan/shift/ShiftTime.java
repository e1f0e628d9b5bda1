package org.gongdan.shift;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongdan.calendar.BusinessCalendar.Interval;

/** Working hours by the clock on the wall. What ends no later than it begins ends on the next day. */
public record ShiftTime(LocalTime begins, LocalTime ends) {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})(?::?(\\d\\d))?\\s*[-–—~]\\s*(\\d{1,2})(?::?(\\d\\d))?");

    /** Reads {@code 06:00-14:00}, {@code 6-14}, {@code 22-06}; empty for what is no such time. */
    public static Optional<ShiftTime> of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        try {
            return parts.matches()
                    ? Optional.of(new ShiftTime(time(parts, 1, false), time(parts, 3, true)))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static LocalTime time(Matcher parts, int group, boolean end) {
        int hour = Integer.parseInt(parts.group(group));
        int minute = parts.group(group + 1) == null ? 0 : Integer.parseInt(parts.group(group + 1));
        return LocalTime.of(end && hour == 24 && minute == 0 ? 0 : hour, minute);
    }

    /**
     * From the first moment the clock shows such a time to the last: an hour that it skips is not worked, one that it shows twice
     * is worked twice. Empty where the clock skips all of it.
     */
    Optional<Interval> on(LocalDate day, ZoneId zone) {
        Instant from = first(day.atTime(begins), zone);
        Instant to = last((ends.isAfter(begins) ? day : day.plusDays(1)).atTime(ends), zone);
        return from.isBefore(to) ? Optional.of(new Interval(from, to)) : Optional.empty();
    }

    private static Instant first(LocalDateTime at, ZoneId zone) {
        return skipped(at, zone).orElseGet(() -> at.atZone(zone).toInstant());
    }

    private static Instant last(LocalDateTime at, ZoneId zone) {
        return skipped(at, zone)
                .orElseGet(() -> at.atZone(zone).withLaterOffsetAtOverlap().toInstant());
    }

    private static Optional<Instant> skipped(LocalDateTime at, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(at);
        return change != null && change.isGap() ? Optional.of(change.getInstant()) : Optional.empty();
    }

    @Override
    public String toString() {
        return begins + "-" + (ends.equals(LocalTime.MIDNIGHT) ? "24:00" : ends.toString());
    }
}
