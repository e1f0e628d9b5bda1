package org.gongdan.channel.admin;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.calendar.CalendarPlan;
import org.gongdan.calendar.CalendarPlan.Closure;
import org.gongdan.calendar.CalendarPlan.Holiday;
import org.gongdan.calendar.CalendarPlan.WorkingDay;
import org.gongdan.calendar.VersionedCalendar;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.InvalidException.FieldError;
import org.gongdan.core.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as an administrator types it: the hours of each weekday in a line, and each special day in a line of its own.
 * Weekdays inside lines may be written in English or Chinese.
 */
record CalendarForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String zone,
        @Nullable String monday,
        @Nullable String tuesday,
        @Nullable String wednesday,
        @Nullable String thursday,
        @Nullable String friday,
        @Nullable String saturday,
        @Nullable String sunday,
        @Nullable String holidays,
        @Nullable String workingDays,
        @Nullable String closures,
        @Nullable String reason) {

    private static final int LONGEST = 200_000;
    /** Longer lines are not read: no day and no weekday says so much. */
    private static final int LONGEST_LINE = 500;

    private static final String DATE = "(\\d{4}-\\d\\d-\\d\\d)";
    private static final String TIME = "(\\d\\d:\\d\\d)";
    private static final Pattern HOLIDAY = Pattern.compile(DATE + "\\s+(\\S.*)");
    private static final Pattern WORKING_DAY = Pattern.compile(DATE + "\\s+(\\S+)\\s+(\\S.*)");
    private static final Pattern CLOSURE =
            Pattern.compile(DATE + "[ T]+" + TIME + "\\s*[-–—~至 ]\\s*" + DATE + "[ T]+" + TIME + "\\s+(\\S.*)");
    private static final Pattern BETWEEN_HOURS = Pattern.compile("[,;，；、\\s]+");

    /** Office hours, to begin with. */
    static CalendarForm empty(String zone) {
        String hours = "09:00-17:30";
        return new CalendarForm("", "", zone, hours, hours, hours, hours, hours, "", "", "", "", "", "");
    }

    static CalendarForm of(VersionedCalendar calendar, Locale language) {
        return of(calendar.id(), calendar.name(), calendar.plan(), "", language);
    }

    /** This form with another plan in it, such as one with the holidays of a region. */
    CalendarForm with(CalendarPlan plan, Locale language) {
        return of(id, name, plan, reason, language);
    }

    private static CalendarForm of(
            @Nullable String id, @Nullable String name, CalendarPlan plan, @Nullable String reason, Locale language) {
        List<String> days = Stream.of(DayOfWeek.values())
                .map(day -> String.join(", ", plan.week().getOrDefault(wire(day), List.of())))
                .toList();
        return new CalendarForm(
                id,
                name,
                plan.zone(),
                days.get(0),
                days.get(1),
                days.get(2),
                days.get(3),
                days.get(4),
                days.get(5),
                days.get(6),
                lines(plan.holidays().stream().map(day -> day.date() + " " + day.name())),
                lines(plan.workingDays().stream().map(day -> line(day, language))),
                lines(plan.closures().stream().map(CalendarForm::line)),
                reason);
    }

    /** What was typed as a plan; what cannot be read is named by field and line. */
    CalendarPlan plan(Fields fields) {
        CalendarPlan plan = new CalendarPlan(
                Objects.requireNonNullElse(zone, "").strip(),
                week(fields),
                read("holidays", holidays, HOLIDAY, CalendarForm::holiday, fields),
                read("workingDays", workingDays, WORKING_DAY, CalendarForm::workingDay, fields),
                read("closures", closures, CLOSURE, CalendarForm::closure, fields));
        fields.refuse();
        return plan;
    }

    /** The hours of each weekday, by the weekday's name. */
    public Map<String, @Nullable String> days() {
        Map<String, @Nullable String> days = new LinkedHashMap<>();
        List<@Nullable String> typed = Arrays.asList(monday, tuesday, wednesday, thursday, friday, saturday, sunday);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(wire(day), typed.get(day.ordinal()));
        }
        return days;
    }

    /** The calendar names its fields by their place in the plan; the page has one field for several of them. */
    static InvalidException onThePage(InvalidException invalid) {
        return new InvalidException(
                invalid.errors().stream().map(CalendarForm::onThePage).toList());
    }

    private static FieldError onThePage(FieldError error) {
        Matcher place =
                Pattern.compile("(holidays|workingDays|closures)\\[(\\d+)].*").matcher(error.field());
        if (place.matches()) {
            return new FieldError(place.group(1), error.key(), error.arguments());
        }
        return new FieldError(error.field().replaceFirst("^week\\.([a-z]+).*", "$1"), error.key(), error.arguments());
    }

    private Map<String, List<String>> week(Fields fields) {
        Map<String, List<String>> week = new LinkedHashMap<>();
        days().forEach((day, typed) -> week.put(day, hours(typed, day, fields)));
        return week;
    }

    private static List<String> hours(@Nullable String typed, String day, Fields fields) {
        String line = Objects.requireNonNullElse(typed, "").strip();
        fields.check(day, line.length() <= LONGEST_LINE, "calendar.invalid.too-long", LONGEST_LINE);
        return line.length() > LONGEST_LINE ? List.of() : hours(line);
    }

    private static List<String> hours(String line) {
        return line.isEmpty() ? List.of() : List.of(BETWEEN_HOURS.split(line.replaceAll("\\s*[-–—~]\\s*", "-")));
    }

    private static <T> List<T> read(
            String field, @Nullable String typed, Pattern shape, Function<Matcher, T> reader, Fields fields) {
        String text = Objects.requireNonNullElse(typed, "");
        fields.check(field, text.length() <= LONGEST, "calendar.invalid.too-long", LONGEST);
        List<T> items = new ArrayList<>();
        String[] lines = text.length() > LONGEST ? new String[0] : text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            Matcher line = shape.matcher(lines[i].strip());
            fields.check(field, lines[i].isBlank() || isRead(line, reader, items), "calendar.invalid.line", i + 1);
        }
        return items;
    }

    /** Adds what the line says, unless nobody can read it: the 31st of February, for instance. */
    private static <T> boolean isRead(Matcher line, Function<Matcher, T> reader, List<T> items) {
        try {
            return line.regionEnd() <= LONGEST_LINE && line.matches() && items.add(reader.apply(line));
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static Holiday holiday(Matcher line) {
        return new Holiday(LocalDate.parse(line.group(1)), line.group(2));
    }

    private static Closure closure(Matcher line) {
        return new Closure(at(line, 1), at(line, 3), line.group(5));
    }

    /** With the hours of another weekday, or with hours of its own. */
    private static WorkingDay workingDay(Matcher line) {
        String word = line.group(2);
        return Stream.of(DayOfWeek.values())
                .filter(day -> Spoken.LANGUAGES.stream().anyMatch(language -> isCalled(day, word, language)))
                .findFirst()
                .map(day -> new WorkingDay(LocalDate.parse(line.group(1)), line.group(3), wire(day), null))
                .orElseGet(() -> new WorkingDay(LocalDate.parse(line.group(1)), line.group(3), null, hours(word)));
    }

    private static boolean isCalled(DayOfWeek day, String word, Locale language) {
        return Stream.of(TextStyle.FULL, TextStyle.SHORT)
                .anyMatch(style -> day.getDisplayName(style, language).equalsIgnoreCase(word));
    }

    private static String line(WorkingDay day, Locale language) {
        String hours = day.hours() != null
                ? String.join(",", day.hours())
                : DayOfWeek.valueOf(String.valueOf(day.like()).toUpperCase(Locale.ROOT))
                        .getDisplayName(TextStyle.FULL, language);
        return day.date() + " " + hours + " " + day.name();
    }

    private static String line(Closure closure) {
        return wall(closure.from()) + " - " + wall(closure.to()) + " " + closure.name();
    }

    private static String wall(LocalDateTime time) {
        return time.toLocalDate() + " " + time.toLocalTime().toString().substring(0, 5);
    }

    private static LocalDateTime at(Matcher line, int group) {
        return LocalDateTime.parse(line.group(group) + "T" + line.group(group + 1));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private static String wire(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
