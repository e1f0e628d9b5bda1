/**
 * Conversations of staff with somebody outside, such as a supplier, beside a ticket: each its own thread that the customer never
 * sees. {@code notification} sends what is written here; pages without an account and incoming mail bring the answers, by token.
 */
@org.springframework.modulith.NamedInterface("side")
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.side;
