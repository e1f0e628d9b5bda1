/** The lists of the Desk: views with their counts, one view's tickets in order, search, and the way from ticket to ticket. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.queue;
