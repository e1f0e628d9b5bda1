/** Saved replies and macros for programs: list, keep, preview, apply. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.rest.macro;
