/** Pages for people without an account who hold a secret address: the one conversation it leads to, and nothing else. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.outside;
