package org.gongdan.calendar;

import org.jspecify.annotations.Nullable;

/** What decides whose calendar counts: the agreement before the organisation before the team. */
public record CalendarFacts(
        @Nullable String agreement,
        @Nullable Long organisation,
        @Nullable String team) {}
