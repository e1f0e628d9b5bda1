package org.gongdan.shift;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Hours to plan from a date on: of each day of each week, Monday first, what is typed for it. */
public record NewWeek(LocalDate validFrom, ZoneId zone, List<String> hours) {}
