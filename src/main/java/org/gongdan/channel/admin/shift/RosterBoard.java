package org.gongdan.channel.admin.shift;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.calendar.BusinessCalendar.Interval;
import org.gongdan.identity.Account;
import org.gongdan.identity.Team;

/** What the calendar of a team shows: a row for the cover and one for each person, and when nobody is there. */
public record RosterBoard(
        Team team,
        Span span,
        List<LocalDate> days,
        List<RosterCell> cover,
        List<Row> rows,
        List<Interval> holes,
        String calendar) {

    /** Somebody's days; who has no working week is always there. */
    public record Row(Account person, boolean planned, List<RosterCell> cells) {}
}
