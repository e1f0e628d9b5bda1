/** Categories by name: kept by administrators, chosen on pages, told wherever a ticket's category is. */
@org.springframework.modulith.NamedInterface("category")
@org.jspecify.annotations.NullMarked
package org.gongdan.ticket.category;
