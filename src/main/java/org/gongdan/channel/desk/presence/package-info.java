/**
 * Who else looks at a ticket, who is writing, and what somebody else has just done to it. Nodes whisper it to each other and
 * forget it within seconds; nothing is written down.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.presence;
