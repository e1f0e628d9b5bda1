package org.gongdan.calendar;

/** One version of a calendar: what was written, and the arithmetic of it. Never changes. */
public record VersionedCalendar(String id, int version, String name, CalendarPlan plan, BusinessCalendar time) {}
