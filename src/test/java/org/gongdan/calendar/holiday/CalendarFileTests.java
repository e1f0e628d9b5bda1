package org.gongdan.calendar.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.gongdan.calendar.CalendarPlan.Closure;
import org.gongdan.calendar.CalendarPlan.Holiday;
import org.gongdan.calendar.CalendarPlan.WorkingDay;
import org.gongdan.calendar.holiday.CalendarFile.Found;
import org.gongdan.core.InvalidException;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void takesWholeDaysForHolidaysAndWorkedOnesForWorkingDays() {
        Found found = read("""
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20261001
                DTEND;VALUE=DATE:20261003
                SUMMARY:国庆节 休
                TRANSP:TRANSPARENT
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART;VALUE=DATE:20261010
                SUMMARY:国庆节 补班
                END:VEVENT
                """);
        assertThat(found.days().holidays())
                .containsExactly(
                        new Holiday(LocalDate.of(2026, 10, 1), "国庆节 休"),
                        new Holiday(LocalDate.of(2026, 10, 2), "国庆节 休"));
        assertThat(found.days().workingDays())
                .containsExactly(new WorkingDay(LocalDate.of(2026, 10, 10), "国庆节 补班", "friday", null));
        assertThat(found.leftOut()).isZero();
    }

    @Test
    void takesTimesForClosuresOnTheClockOfTheCalendar() {
        Found found = read("""
                BEGIN:VEVENT
                UID:1
                DTSTART:20261224T040000Z
                DTEND:20261224T060000Z
                SUMMARY:Fire drill
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART;TZID=Europe/Berlin:20261224T120000
                DTEND;TZID=Europe/Berlin:20261224T130000
                SUMMARY:Toast
                END:VEVENT
                """);
        assertThat(found.days().closures())
                .containsExactly(
                        new Closure(
                                LocalDateTime.parse("2026-12-24T12:00"),
                                LocalDateTime.parse("2026-12-24T14:00"),
                                "Fire drill"),
                        new Closure(
                                LocalDateTime.parse("2026-12-24T19:00"),
                                LocalDateTime.parse("2026-12-24T20:00"),
                                "Toast"));
    }

    @Test
    void countsWhatItLeavesOut() {
        Found found = read("""
                BEGIN:VEVENT
                UID:1
                DTSTART;VALUE=DATE:20261001
                RRULE:FREQ=SECONDLY
                SUMMARY:For ever
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART;VALUE=DATE:20261002
                STATUS:CANCELLED
                SUMMARY:Cancelled
                END:VEVENT
                BEGIN:VEVENT
                UID:3
                DTSTART;VALUE=DATE:19000101
                DTEND;VALUE=DATE:21000101
                SUMMARY:Two centuries
                END:VEVENT
                """);
        assertThat(found.leftOut()).isEqualTo(3);
        assertThat(found.days().holidays()).isEmpty();
    }

    @Test
    void refusesWhatIsNoCalendar() {
        assertThatThrownBy(() -> CalendarFile.read(new byte[0], SHANGHAI)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> CalendarFile.read("<html>".getBytes(StandardCharsets.UTF_8), SHANGHAI))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> CalendarFile.read(new byte[2 << 20], SHANGHAI)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(InvalidException.class);
    }

    private static Found read(String events) {
        String file = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Somebody//EN\n" + events + "END:VCALENDAR\n";
        return CalendarFile.read(file.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), SHANGHAI);
    }
}
