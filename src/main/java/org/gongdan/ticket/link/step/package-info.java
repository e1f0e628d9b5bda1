/** The steps of diagrams that look at a ticket's links. */
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.link.step;
