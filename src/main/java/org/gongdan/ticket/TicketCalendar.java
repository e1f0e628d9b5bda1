package org.gongdan.ticket;

import java.time.Clock;
import java.time.Instant;
import org.gongdan.calendar.BusinessCalendar;
import org.gongdan.calendar.CalendarFacts;
import org.gongdan.calendar.Calendars;
import org.gongdan.calendar.VersionedCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The calendar that counts for a ticket: its agreement's, its organisation's or its team's. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TicketCalendar {

    private final TicketRows rows;
    private final Calendars calendars;
    private final Clock clock;

    TicketCalendar(TicketRows rows, Calendars calendars, Clock clock) {
        this.rows = rows;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The version of now. */
    public VersionedCalendar of(Ticket ticket) {
        return calendars.calendarFor(new CalendarFacts(ticket.tier(), ticket.organisationId(), ticket.team()));
    }

    /**
     * The same time on the clock so many working days from now. A desk that never closes still waits for customers who
     * do: its working days are Monday to Friday.
     */
    public Instant workingDaysFromNow(TicketNumber number, int days) {
        BusinessCalendar time = of(rows.get(number)).time();
        BusinessCalendar working = time.hasRestDay() ? time : BusinessCalendar.mondayToFriday(time.zone());
        return working.addWorkingDays(clock.instant(), days);
    }
}
