/** What becomes of bulk changes: one's own in a list, and each with its progress, its outcomes, stop and undo. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.bulk;
