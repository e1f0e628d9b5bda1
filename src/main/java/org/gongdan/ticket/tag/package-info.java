/** Tags: short labels that staff put on tickets. Pages, programs and bulk changes set them; lists are narrowed by them. */
@org.springframework.modulith.NamedInterface("tag")
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.tag;
