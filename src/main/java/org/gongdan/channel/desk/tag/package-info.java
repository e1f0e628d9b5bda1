/** The tags of a ticket on its page: shown, put on and taken off. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.tag;
