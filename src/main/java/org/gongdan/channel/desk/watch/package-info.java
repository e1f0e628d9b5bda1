/** The people around a ticket on its page: who watches, who is in copy, and whose name completes after {@code @}. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.watch;
