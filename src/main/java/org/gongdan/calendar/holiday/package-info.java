/**
 * Where the days of a calendar come from: regions of the world, and files that people exchange. What they bring is
 * shown first and then written into a plan, so that a version never changes because a library did.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("holiday")
package org.gongdan.calendar.holiday;
