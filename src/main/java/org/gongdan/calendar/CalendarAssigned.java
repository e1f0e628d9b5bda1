package org.gongdan.calendar;

/** Somebody's time is counted by another calendar from now on, or by none of their own any more. */
public record CalendarAssigned(CalendarUser kind, String subject) {}
