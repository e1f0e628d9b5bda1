package org.gongdan.sla.agreement;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongdan.calendar.VersionedCalendar;
import org.gongdan.core.Wire;
import org.gongdan.process.Decisions.Rule;
import org.gongdan.sla.Target;

/** What the table promises in one case: working time by a calendar, and the rows that say so. */
public record Promised(
        Map<Target, Duration> times,
        VersionedCalendar calendar,
        Source source,
        List<Rule> rules,
        String table,
        int version) {

    /** Why it is this calendar: the table names it, or it is that of the agreement, organisation, team, or of all. */
    public enum Source implements Wire {
        TABLE,
        AGREEMENT,
        ORGANISATION,
        TEAM,
        DEFAULT
    }
}
