/**
 * What saved replies and macros have in common: words in several languages with places for a ticket's values, whom they
 * belong to, and which tickets they are for.
 */
@org.springframework.modulith.NamedInterface("text")
@org.jspecify.annotations.NullMarked
package org.gongdan.macro.text;
