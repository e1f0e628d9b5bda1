/** Bounds what anybody may send: no body is read into memory, or parsed, that is larger than its address needs. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.size;
