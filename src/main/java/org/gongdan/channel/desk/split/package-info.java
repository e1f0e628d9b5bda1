/** "Make a ticket of this" on a message of the ticket's page. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.split;
