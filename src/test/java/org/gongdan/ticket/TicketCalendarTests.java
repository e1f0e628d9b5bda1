package org.gongdan.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.calendar.BusinessCalendar;
import org.gongdan.calendar.CalendarPlan;
import org.gongdan.calendar.CalendarUser;
import org.gongdan.calendar.Calendars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class TicketCalendarTests extends ApplicationTest {

    @Autowired
    private TicketCalendar calendar;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Cast cast;

    @Test
    void countsWorkingDaysByTheCalendarOfTheAgreement() {
        calendars.create(
                cast.admin(),
                "fridays",
                "Fridays",
                new CalendarPlan("UTC", Map.of("friday", List.of("08:00-12:00")), List.of(), List.of(), List.of()));
        calendars.assign(cast.admin(), CalendarUser.AGREEMENT, "standard", "fridays");
        try {
            Instant until = daysFromNow(2);
            assertThat(until.atZone(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
            assertThat(until)
                    .isBetween(
                            clock.instant().plus(7, ChronoUnit.DAYS),
                            clock.instant().plus(21, ChronoUnit.DAYS));
        } finally {
            calendars.assign(cast.admin(), CalendarUser.AGREEMENT, "standard", null);
        }
    }

    @Test
    void countsMondayToFridayWhereTheDeskNeverCloses() {
        Instant expected = BusinessCalendar.mondayToFriday(ZoneOffset.UTC).addWorkingDays(clock.instant(), 5);

        assertThat(daysFromNow(5)).isBetween(expected, expected.plus(1, ChronoUnit.MINUTES));
    }

    private Instant daysFromNow(int days) {
        NewTicket request = new NewTicket(
                Type.INCIDENT,
                "A calendar to count by",
                "How long do you wait for me?",
                Impact.USER,
                Urgency.NORMAL,
                null,
                null,
                List.of());
        TicketNumber number =
                tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request).number();
        return transaction.execute(status -> calendar.workingDaysFromNow(number, days));
    }
}
