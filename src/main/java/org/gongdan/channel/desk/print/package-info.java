/** The whole ticket on paper: facts, conversation with or without notes, timeline. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.print;
