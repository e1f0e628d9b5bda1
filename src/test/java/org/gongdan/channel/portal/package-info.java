/** What customers type and what comes of it. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.portal;
