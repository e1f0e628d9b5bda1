/** The timeline of a ticket in the words of its reader: what happened, what tables decided and why. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.story;
