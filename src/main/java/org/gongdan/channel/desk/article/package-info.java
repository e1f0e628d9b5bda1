/** Articles on the Desk: the list, reading, writing with a preview, and their words for the reply of a ticket. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.article;
