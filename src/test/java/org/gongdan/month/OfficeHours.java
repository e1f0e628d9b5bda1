package org.gongdan.month;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.calendar.CalendarPlan;

/** The calendars of the month, minute by minute, with each change of them from when it was made. */
final class OfficeHours {

    private final Instant first;
    private final Instant last;
    private final Map<String, List<Version>> versions = new HashMap<>();

    OfficeHours(Instant first, Instant last) {
        this.first = first;
        this.last = last;
    }

    record Version(String calendar, long from, OpenMinutes minutes) {}

    void know(String calendar, Instant from, CalendarPlan plan) {
        versions.computeIfAbsent(calendar, id -> new ArrayList<>())
                .add(new Version(calendar, from.toEpochMilli(), new OpenMinutes(plan, first, last)));
    }

    /** The minutes that count from this instant on, until the calendar changes. */
    OpenMinutes at(String calendar, long instant) {
        return versions.get(calendar).stream()
                .filter(version -> version.from <= instant)
                .reduce((older, newer) -> newer)
                .orElseThrow()
                .minutes;
    }

    /** Every change of a calendar after its first version, in the order of time. */
    List<Version> changes() {
        return versions.values().stream()
                .flatMap(all -> all.stream().skip(1))
                .sorted((one, other) -> Long.compare(one.from, other.from))
                .toList();
    }
}
