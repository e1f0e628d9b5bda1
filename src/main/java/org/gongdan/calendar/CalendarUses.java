package org.gongdan.calendar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who counts by which calendar: as it is assigned at one moment, or as it would be. */
public record CalendarUses(Map<Who, String> calendars) {

    /** The subject is an agreement's, organisation's or team's id, empty for the default. */
    public record Who(CalendarUser kind, String subject) {}

    /** The calendar of their own; empty where the next stronger assignment counts. */
    public Optional<String> own(CalendarUser kind, String subject) {
        return Optional.ofNullable(calendars.get(new Who(kind, subject)));
    }

    /** The calendar that counts in this case; there always is one. */
    public String counting(CalendarFacts facts) {
        return Stream.of(CalendarUser.values())
                .flatMap(
                        kind -> Stream.ofNullable(subject(kind, facts)).flatMap(subject -> own(kind, subject).stream()))
                .findFirst()
                .orElseThrow();
    }

    CalendarUses with(CalendarUser kind, String subject, @Nullable String calendar) {
        Map<Who, String> changed = new LinkedHashMap<>(calendars);
        if (calendar == null) {
            changed.remove(new Who(kind, subject));
        } else {
            changed.put(new Who(kind, subject), calendar);
        }
        return new CalendarUses(changed);
    }

    private static @Nullable String subject(CalendarUser kind, CalendarFacts facts) {
        return switch (kind) {
            case AGREEMENT -> facts.agreement();
            case ORGANISATION -> facts.organisation() == null ? null : Objects.toString(facts.organisation());
            case TEAM -> facts.team();
            case DEFAULT -> "";
        };
    }
}
