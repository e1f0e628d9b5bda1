/**
 * Business time: opening hours, holidays and make-up days as versioned data, and the arithmetic on them. Who needs
 * business time asks {@code Calendars} for a calendar and counts with {@code BusinessCalendar}.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.calendar;
