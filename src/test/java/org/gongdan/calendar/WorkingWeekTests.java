package org.gongdan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingWeekTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2026-11-16T10:30, 1, 2026-11-17T10:30",
        "2026-11-16T10:30, 5, 2026-11-23T10:30",
        "2026-11-20T23:59, 1, 2026-11-23T23:59",
        "2026-11-21T10:30, 5, 2026-11-30T00:00",
        "2026-11-22T00:00, 5, 2026-11-30T00:00",
        "2026-11-16T10:30, 0, 2026-11-16T10:30",
        "2026-10-23T10:30, 1, 2026-10-26T10:30",
        "2026-03-27T02:30, 1, 2026-03-30T02:30"
    })
    void countsMondayToFridayByTheClockOnTheWall(LocalDateTime from, int days, LocalDateTime until) {
        assertThat(BusinessCalendar.mondayToFriday(BERLIN)
                        .addWorkingDays(from.atZone(BERLIN).toInstant(), days))
                .isEqualTo(until.atZone(BERLIN).toInstant());
    }
}
