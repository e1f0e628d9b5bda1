/**
 * Hears from the database which tickets changed, on whichever node, and tells the pages that show them; what nodes whisper to
 * each other goes the same way. Says what happened to a ticket since somebody looked at it.
 */
@org.springframework.modulith.NamedInterface("live")
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.live;
