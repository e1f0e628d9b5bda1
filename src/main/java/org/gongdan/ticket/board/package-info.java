/** A team's open tickets in columns, the moves between them, and the figures of the wall: all cut to what the viewer may see. */
@org.springframework.modulith.NamedInterface("board")
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.board;
