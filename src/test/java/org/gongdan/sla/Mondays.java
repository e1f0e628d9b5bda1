package org.gongdan.sla;

import java.util.List;
import java.util.Map;
import org.gongdan.calendar.CalendarPlan;
import org.gongdan.calendar.Calendars;
import org.gongdan.identity.Viewer;

/** A calendar unlike any other: open all Monday, closed for the rest of the week. */
final class Mondays {

    static final String ID = "mondays";

    private Mondays() {}

    /** Calendars are never taken away, so a test that ran before may have made it. */
    static void made(Calendars calendars, Viewer analyst) {
        if (calendars.all().stream().noneMatch(known -> known.id().equals(ID))) {
            CalendarPlan plan =
                    new CalendarPlan("UTC", Map.of("monday", List.of("00:00-24:00")), List.of(), List.of(), List.of());
            calendars.create(analyst, ID, "Mondays", plan);
        }
    }
}
