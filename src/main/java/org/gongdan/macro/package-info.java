/**
 * What agents need not write or do again and again: saved replies, whose text is filled for a ticket, and macros, which do several
 * deeds to a ticket at once. Pages and programs ask; bulk changes apply macros through {@code deed}.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.macro;
