/** Business time: today working days, later opening hours and holidays. Pure arithmetic, no state. */
@org.jspecify.annotations.NullMarked
package org.gongdan.calendar;
