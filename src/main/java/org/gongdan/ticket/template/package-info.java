/** Templates: what new tickets of a kind begin with. Administrators write them; the page of a new ticket offers them. */
@org.springframework.modulith.NamedInterface("template")
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.template;
