package org.gongdan.calendar.holiday;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongdan.calendar.CalendarPlan;
import org.gongdan.calendar.Calendars;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.start.DemoDeskRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The offices of the demonstration, with holidays and make-up days. Nobody is assigned to them yet. */
@Component
class DemoCalendars {

    private static final int YEARS = 5;

    private final Calendars calendars;
    private final RegionalHolidays holidays;
    private final People people;
    private final Clock clock;

    DemoCalendars(Calendars calendars, RegionalHolidays holidays, People people, Clock clock) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void make(DemoDeskRequested desk) {
        Viewer analyst = people.viewer("zhao.lei");
        CalendarPlan berlin = office("Europe/Berlin", "09:00-17:30");
        Year now = Year.from(clock.instant().atZone(ZoneOffset.UTC));
        for (int year = -1; year < YEARS; year++) {
            berlin = berlin.with(holidays.of("de-be", now.plusYears(year), Locale.GERMAN));
        }
        keep(analyst, "office-berlin", "Office hours Berlin", berlin);
        CalendarPlan shanghai = office("Asia/Shanghai", "09:00-12:00", "13:00-18:00")
                .with(holidays.of("cn", Year.of(2026), Locale.CHINA));
        keep(analyst, "office-shanghai", "办公时间 上海", shanghai);
    }

    /** One of that id stays as it is: calendars are never taken away, so a desk made anew may find them. */
    private void keep(Viewer analyst, String id, String name, CalendarPlan plan) {
        if (calendars.all().stream().noneMatch(calendar -> calendar.id().equals(id))) {
            calendars.create(analyst, id, name, plan);
        }
    }

    private static CalendarPlan office(String zone, String... hours) {
        Map<String, List<String>> week = new LinkedHashMap<>();
        List.of("monday", "tuesday", "wednesday", "thursday", "friday").forEach(day -> week.put(day, List.of(hours)));
        return new CalendarPlan(zone, week, List.of(), List.of(), List.of());
    }
}
