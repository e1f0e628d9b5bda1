package org.gongdan.calendar.holiday;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongdan.calendar.CalendarPlan.Days;
import org.gongdan.calendar.CalendarPlan.Holiday;
import org.gongdan.calendar.CalendarPlan.WorkingDay;
import org.gongdan.core.InvalidException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Public holidays of a region and year: {@code de}, {@code de-be}, {@code us-ny} by rule, {@code cn} as the State Council decreed
 * them, with the days that make up for them. A year that is not decreed yet is refused rather than guessed.
 */
@Component
public class RegionalHolidays {

    private static final String CHINA = "cn";

    private final Map<String, Decree> china;

    RegionalHolidays(ObjectMapper json) throws IOException {
        this.china = json.readValue(
                new ClassPathResource("calendar/cn.json").getInputStream(),
                new TypeReference<Map<String, Decree>>() {});
    }

    /** The regions that are known, countries only; most of them have parts. */
    public Set<String> countries() {
        Set<String> countries = new TreeSet<>(Set.of(CHINA));
        HolidayManager.getSupportedCalendarCodes().stream()
                .filter(code -> code.length() == 2)
                .forEach(code -> countries.add(code.toLowerCase(Locale.ROOT)));
        return countries;
    }

    /** The days of one year, named in that language where the region has no decree of its own. */
    public Days of(String region, Year year, Locale language) {
        String[] parts = region.toLowerCase(Locale.ROOT).split("-");
        if (!countries().contains(parts[0])) {
            throw unknown(region, year);
        }
        if (parts[0].equals(CHINA)) {
            Decree decree = china.get(year.toString());
            if (decree == null) {
                throw unknown(region, year);
            }
            return new Days(decree.days(), decree.workingDays(), List.of());
        }
        return new Days(byRule(parts, year, language), List.of(), List.of());
    }

    private static List<Holiday> byRule(String[] parts, Year year, Locale language) {
        Map<LocalDate, String> days = new TreeMap<>();
        HolidayManager.getInstance(ManagerParameters.create(parts[0]))
                .getHolidays(year, HolidayType.PUBLIC_HOLIDAY, Arrays.copyOfRange(parts, 1, parts.length))
                .stream()
                .sorted()
                .forEach(holiday -> days.merge(
                        holiday.getDate(), holiday.getDescription(language), (one, other) -> one + ", " + other));
        return days.entrySet().stream()
                .map(day -> new Holiday(day.getKey(), day.getValue()))
                .toList();
    }

    private static InvalidException unknown(String region, Year year) {
        return new InvalidException("region", "calendar.invalid.region", region, year.toString());
    }

    /** A year as announced: stretches of holidays, both ends included, and the days that make up for them. */
    private record Decree(String source, List<Stretch> holidays, List<WorkingDay> workingDays) {

        private record Stretch(LocalDate from, LocalDate to, String name) {}

        private List<Holiday> days() {
            return holidays.stream()
                    .flatMap(stretch -> stretch.from()
                            .datesUntil(stretch.to().plusDays(1))
                            .map(date -> new Holiday(date, stretch.name())))
                    .toList();
        }
    }
}
