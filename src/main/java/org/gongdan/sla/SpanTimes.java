package org.gongdan.sla;

import java.util.function.Function;
import org.gongdan.calendar.BusinessCalendar;
import org.gongdan.calendar.Calendars;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** The arithmetic that spans are run under. A version of a calendar never changes, so it is remembered. */
@Component
class SpanTimes implements Function<SlaSpan, BusinessCalendar> {

    private static final int REMEMBERED = 500;

    private final ConcurrentLruCache<Version, BusinessCalendar> known;

    SpanTimes(Calendars calendars) {
        known = new ConcurrentLruCache<>(
                REMEMBERED,
                version -> calendars
                        .calendar(version.calendar(), version.version())
                        .time());
    }

    @Override
    public BusinessCalendar apply(SlaSpan span) {
        return known.get(new Version(span.calendar(), span.calendarVersion()));
    }

    private record Version(String calendar, int version) {}
}
