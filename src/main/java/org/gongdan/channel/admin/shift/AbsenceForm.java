package org.gongdan.channel.admin.shift;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.gongdan.core.Fields;
import org.gongdan.core.Wire;
import org.gongdan.shift.Absence;
import org.gongdan.shift.NewAbsence;
import org.jspecify.annotations.Nullable;

/** An absence as it is typed: days, and times of day where it is not for whole days. */
public record AbsenceForm(
        @Nullable String kind,
        @Nullable String first,
        @Nullable String last,
        @Nullable String from,
        @Nullable String to,
        @Nullable String standIn,
        @Nullable String note) {

    static AbsenceForm empty(LocalDate today) {
        return new AbsenceForm(Absence.Kind.VACATION.wire(), today.toString(), today.toString(), "", "", "", "");
    }

    static AbsenceForm of(Absence absence) {
        return new AbsenceForm(
                absence.kind().wire(),
                absence.firstDay().toString(),
                absence.lastDay().toString(),
                absence.wholeDays() ? "" : clock(absence.begins(), absence),
                absence.wholeDays() ? "" : clock(absence.ends(), absence),
                Objects.requireNonNullElse(absence.standIn(), ""),
                Objects.requireNonNullElse(absence.note(), ""));
    }

    private static String clock(Instant at, Absence absence) {
        return at.atZone(absence.zone()).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    NewAbsence read(Fields fields) {
        Absence.Kind read = fields.choice("kind", kind, Absence.Kind.class, Absence.Kind.OTHER);
        LocalDate begins = date("first", first, fields);
        LocalDate ends = last == null || last.isBlank() ? begins : date("last", last, fields);
        LocalTime start = time("from", from, fields);
        LocalTime end = time("to", to, fields);
        fields.refuse();
        return new NewAbsence(read, begins, ends, start, end, blank(standIn), blank(note));
    }

    private static LocalDate date(String field, @Nullable String typed, Fields fields) {
        try {
            return LocalDate.parse(String.valueOf(typed).strip());
        } catch (DateTimeException none) {
            fields.check(field, false, "shift.invalid.date");
            return LocalDate.EPOCH;
        }
    }

    private static @Nullable LocalTime time(String field, @Nullable String typed, Fields fields) {
        try {
            return typed == null || typed.isBlank() ? null : LocalTime.parse(typed.strip());
        } catch (DateTimeException none) {
            fields.check(field, false, "shift.invalid.time");
            return null;
        }
    }

    private static @Nullable String blank(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    public boolean isOf(Wire one) {
        return one.wire().equals(kind);
    }
}
