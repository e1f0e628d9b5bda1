/** Who asks, on the Desk: the card beside a ticket, the pages of customers and organisations, and the search for them. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.customer;
