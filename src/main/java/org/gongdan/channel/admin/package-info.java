/** Pages for administrators. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.admin;
