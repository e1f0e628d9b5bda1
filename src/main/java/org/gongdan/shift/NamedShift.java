package org.gongdan.shift;

/** Hours that have a name in the house, such as early, 06:00-14:00. */
public record NamedShift(long id, String name, ShiftTime time) {}
