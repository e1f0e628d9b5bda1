/** The time worked on a ticket on its page, and the timer in the bar above every page of the Desk. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.time;
