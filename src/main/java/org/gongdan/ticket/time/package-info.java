/**
 * The time that staff worked on tickets: entries by hand and by timer, and what they come to. The desk's own business: pages
 * and programs of customers never see it.
 */
@org.springframework.modulith.NamedInterface("time")
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.time;
