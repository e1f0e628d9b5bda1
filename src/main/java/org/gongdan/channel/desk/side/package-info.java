/** Conversations with somebody outside, beside a ticket: the card on its page, the pages to write and to read one. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.side;
