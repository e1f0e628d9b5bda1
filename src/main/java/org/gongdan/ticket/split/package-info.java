/** Makes a ticket of its own of a message that asks for something else; links the two and tells it on both. */
@org.springframework.modulith.NamedInterface("split")
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.split;
