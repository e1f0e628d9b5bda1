/** What the agents' pages make of tickets. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk;
