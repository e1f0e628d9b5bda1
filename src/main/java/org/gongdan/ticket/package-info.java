/** Tickets, their conversation and their timeline. Knows no feature: others listen to its events. */
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket;
