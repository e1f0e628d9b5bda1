package org.gongdan.calendar.holiday;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.gongdan.calendar.CalendarPlan.Closure;
import org.gongdan.calendar.CalendarPlan.Days;
import org.gongdan.calendar.CalendarPlan.Holiday;
import org.gongdan.calendar.CalendarPlan.WorkingDay;
import org.gongdan.core.InvalidException;

/**
 * Reads the days of an {@code .ics} file: whole days become holidays, or working days where the title says so (班, “working
 * day”); events with a time become closures. Events that repeat or are cancelled are left out and counted.
 */
public final class CalendarFile {

    private static final int LARGEST = 1 << 20;
    private static final int MOST_EVENTS = 2_000;
    private static final int LONGEST_STRETCH = 60;
    private static final int LONGEST_NAME = 200;
    private static final Pattern WORKED =
            Pattern.compile("班|working day|workday|make-?up day", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final ZoneId zone;
    private final List<Holiday> holidays = new ArrayList<>();
    private final List<WorkingDay> workingDays = new ArrayList<>();
    private final List<Closure> closures = new ArrayList<>();
    private int leftOut;

    private CalendarFile(ZoneId zone) {
        this.zone = zone;
    }

    /** What the file brings, and how many of its events it cannot bring. */
    public record Found(Days days, int leftOut) {}

    /** Times of another zone are told by the clock of this one. */
    public static Found read(byte[] file, ZoneId zone) {
        List<VEvent> events = file.length > LARGEST ? List.of() : events(file);
        if (events.isEmpty() || events.size() > MOST_EVENTS) {
            throw new InvalidException("file", "calendar.invalid.file");
        }
        CalendarFile found = new CalendarFile(zone);
        events.forEach(found::take);
        return new Found(new Days(found.holidays, found.workingDays, found.closures), found.leftOut);
    }

    private static List<VEvent> events(byte[] file) {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(file)).getComponents(Component.VEVENT);
        } catch (IOException | ParserException | RuntimeException unreadable) {
            throw (InvalidException) new InvalidException("file", "calendar.invalid.file").initCause(unreadable);
        }
    }

    private void take(VEvent event) {
        Temporal from = date(event, Property.DTSTART).orElse(null);
        if (from == null || repeats(event) || isCancelled(event)) {
            leftOut++;
        } else if (from instanceof LocalDate day) {
            takeDays(
                    day,
                    (LocalDate) date(event, Property.DTEND)
                            .filter(LocalDate.class::isInstance)
                            .orElse(day.plusDays(1)),
                    name(event));
        } else {
            takeTime(wall(from), date(event, Property.DTEND).map(this::wall).orElse(wall(from)), name(event));
        }
    }

    private void takeDays(LocalDate from, LocalDate to, String name) {
        if (!from.isBefore(to) || to.isAfter(from.plusDays(LONGEST_STRETCH))) {
            leftOut++;
            return;
        }
        boolean worked = WORKED.matcher(name).find();
        from.datesUntil(to).forEach(day -> {
            if (worked) {
                workingDays.add(new WorkingDay(day, name, "friday", null));
            } else {
                holidays.add(new Holiday(day, name));
            }
        });
    }

    private void takeTime(LocalDateTime from, LocalDateTime to, String name) {
        if (from.isBefore(to) && !to.isAfter(from.plusDays(LONGEST_STRETCH))) {
            closures.add(new Closure(from, to, name));
        } else {
            leftOut++;
        }
    }

    private LocalDateTime wall(Temporal at) {
        if (at instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(zone).toLocalDateTime();
        }
        if (at instanceof OffsetDateTime offset) {
            return offset.atZoneSameInstant(zone).toLocalDateTime();
        }
        if (at instanceof Instant instant) {
            return instant.atZone(zone).toLocalDateTime();
        }
        return at instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(at);
    }

    private static Optional<Temporal> date(VEvent event, String property) {
        return event.<DateProperty<Temporal>>getProperty(property).map(DateProperty::getDate);
    }

    private static boolean repeats(VEvent event) {
        return event.getProperty(Property.RRULE).isPresent()
                || event.getProperty(Property.RDATE).isPresent();
    }

    private static boolean isCancelled(VEvent event) {
        return event.getProperty(Property.STATUS)
                .filter(status -> "CANCELLED".equalsIgnoreCase(status.getValue()))
                .isPresent();
    }

    private static String name(VEvent event) {
        String name = event.getProperty(Property.SUMMARY)
                .map(Property::getValue)
                .map(String::strip)
                .filter(summary -> !summary.isEmpty())
                .orElse("–");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
