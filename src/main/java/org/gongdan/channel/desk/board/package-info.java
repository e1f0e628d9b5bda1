/** Boards of a team's tickets that are moved by hand, and the wall board: pages over {@code ticket.board}, called by the Desk. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.board;
