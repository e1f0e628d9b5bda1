package org.gongdan.calendar.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import org.gongdan.calendar.CalendarPlan.Days;
import org.gongdan.calendar.CalendarPlan.Holiday;
import org.gongdan.calendar.CalendarPlan.WorkingDay;
import org.gongdan.core.InvalidException;
import org.junit.jupiter.api.Test;

class RegionalHolidaysTests {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final RegionalHolidays holidays = holidays();

    @Test
    void knowsTheHolidaysOfAPartOfACountry() {
        Days berlin = holidays.of("de-be", Year.of(2026), Locale.GERMAN);
        assertThat(berlin.holidays())
                .contains(
                        new Holiday(LocalDate.of(2026, 3, 8), "Internationaler Frauentag"),
                        new Holiday(LocalDate.of(2026, 4, 3), "Karfreitag"))
                .extracting(Holiday::date)
                .doesNotContain(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 10, 31))
                .isSorted();
        assertThat(holidays.of("DE-BY", Year.of(2026), Locale.GERMAN).holidays())
                .extracting(Holiday::date)
                .contains(LocalDate.of(2026, 1, 6));
    }

    @Test
    void knowsChinasHolidaysAndTheDaysThatMakeUpForThem() {
        Days china = holidays.of("cn", Year.of(2026), Locale.CHINA);
        assertThat(china.holidays())
                .hasSize(33)
                .contains(new Holiday(LocalDate.of(2026, 2, 23), "春节"), new Holiday(LocalDate.of(2026, 10, 7), "国庆节"));
        assertThat(china.workingDays())
                .extracting(WorkingDay::date)
                .allMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .contains(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 9, 20))
                .hasSize(6);
    }

    @Test
    void refusesWhatNobodyKnows() {
        assertThatThrownBy(() -> holidays.of("cn", Year.of(2040), Locale.CHINA)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> holidays.of("atlantis", Year.of(2026), Locale.ENGLISH))
                .isInstanceOf(InvalidException.class);
        assertThat(holidays.countries()).contains("cn", "de", "us").doesNotContain("atlantis");
    }

    private static RegionalHolidays holidays() {
        try {
            return new RegionalHolidays(JSON);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
