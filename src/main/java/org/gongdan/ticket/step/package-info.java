/** The steps of diagrams that change a ticket: each maps in, calls one method of the façade, maps out. */
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.step;
