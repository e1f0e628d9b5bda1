/** Saved replies and macros on the Desk: chosen beside the answer box, and the pages on which they are kept. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.macro;
