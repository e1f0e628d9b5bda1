/** The customers' pages: ask, follow, answer, confirm. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.portal;
