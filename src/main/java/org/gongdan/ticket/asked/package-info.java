/** What a customer or an organisation has asked so far: their tickets, all that was said on them, and what they may ask. */
@org.springframework.modulith.NamedInterface("asked")
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.asked;
