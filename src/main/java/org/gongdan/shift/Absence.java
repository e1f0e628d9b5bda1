package org.gongdan.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongdan.calendar.BusinessCalendar.Interval;
import org.gongdan.core.Wire;
import org.jspecify.annotations.Nullable;

/** Somebody is away, for whole days of their zone or for hours; the note is theirs and their lead's. */
public record Absence(
        long id,
        String account,
        Kind kind,
        Instant begins,
        Instant ends,
        boolean wholeDays,
        ZoneId zone,
        @Nullable String standIn,
        @Nullable String note) {

    /** Why. */
    public enum Kind implements Wire {
        VACATION,
        ILLNESS,
        TRAINING,
        OTHER
    }

    public LocalDate firstDay() {
        return begins.atZone(zone).toLocalDate();
    }

    public LocalDate lastDay() {
        return ends.minusMillis(1).atZone(zone).toLocalDate();
    }

    public boolean covers(Instant at) {
        return !at.isBefore(begins) && at.isBefore(ends);
    }

    Interval interval() {
        return new Interval(begins, ends);
    }
}
