/** Hears from the database which tickets changed, on whichever node, and tells the pages that show them. */
@org.springframework.modulith.NamedInterface("live")
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.live;
