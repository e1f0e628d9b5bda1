/**
 * People beside requester and agent: colleagues who watch a ticket or are mentioned in a note, and customers in copy. Who of
 * them hears of what, the table of notification recipients says.
 */
@org.springframework.modulith.NamedInterface("watch")
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.watch;
