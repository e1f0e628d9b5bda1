package org.gongdan.calendar;

/** A calendar has a new current version; what was counted under an older one may have to be counted anew. */
public record CalendarChanged(String calendar, int version) {}
