package org.gongdan.shift;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** An absence to enter, by the clock of the person's zone: whole days without times, else from one moment to another. */
public record NewAbsence(
        Absence.Kind kind,
        LocalDate first,
        LocalDate last,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable String standIn,
        @Nullable String note) {}
