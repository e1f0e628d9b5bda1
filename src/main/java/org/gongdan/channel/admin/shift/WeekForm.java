package org.gongdan.channel.admin.shift;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongdan.core.Fields;
import org.gongdan.shift.NewWeek;
import org.gongdan.shift.WorkingWeek;
import org.jspecify.annotations.Nullable;

/** A working week as it is typed: a line for each day, Monday first, of each week of the rota. */
public record WeekForm(
        @Nullable String validFrom,
        @Nullable String zone,
        @Nullable List<String> hours) {

    private static final int DAYS = 7;

    static WeekForm empty(LocalDate from, ZoneId zone) {
        return new WeekForm(from.toString(), zone.getId(), Collections.nCopies(DAYS, ""));
    }

    static WeekForm of(WorkingWeek week, LocalDate from) {
        List<String> hours = new ArrayList<>(Collections.nCopies(week.weeks() * DAYS, ""));
        week.days().forEach(day -> {
            String said = day.name() == null ? day.time().toString() : day.name();
            int place = (day.week() - 1) * DAYS + day.day().getValue() - 1;
            hours.set(place, hours.get(place).isEmpty() ? said : hours.get(place) + ", " + said);
        });
        return new WeekForm(from.toString(), week.zone().getId(), hours);
    }

    /** As many whole weeks as were sent, one at least. */
    public List<String> lines() {
        List<String> typed = new ArrayList<>(hours == null ? List.of() : hours);
        typed.replaceAll(line -> Objects.requireNonNullElse(line, ""));
        while (typed.size() < DAYS || typed.size() % DAYS != 0) {
            typed.add("");
        }
        return typed;
    }

    public List<Integer> weeks() {
        return IntStream.range(0, lines().size() / DAYS).boxed().toList();
    }

    /** With one week more, worked like the first until something else is typed; or with one less. */
    WeekForm with(int more) {
        List<String> lines = lines();
        if (more < 0) {
            return new WeekForm(validFrom, zone, lines.subList(0, Math.max(DAYS, lines.size() - DAYS)));
        }
        if (lines.size() < WorkingWeek.MOST_WEEKS * DAYS) {
            lines.addAll(new ArrayList<>(lines.subList(0, DAYS)));
        }
        return new WeekForm(validFrom, zone, lines);
    }

    NewWeek read(Fields fields) {
        LocalDate from = LocalDate.EPOCH;
        try {
            from = LocalDate.parse(String.valueOf(validFrom).strip());
        } catch (DateTimeException none) {
            fields.check("validFrom", false, "shift.invalid.date");
        }
        Set<String> known = ZoneId.getAvailableZoneIds();
        boolean there = zone != null && known.contains(zone.strip());
        fields.check("zone", there, "identity.invalid.zone");
        fields.refuse();
        return new NewWeek(from, ZoneId.of(String.valueOf(zone).strip()), lines());
    }
}
