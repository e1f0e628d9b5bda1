/** The agents' pages: queues and the ticket, with exactly the actions its diagram offers. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk;
