/** Correcting a ticket's facts on its page: what was typed, what somebody else made of it meanwhile, and how that is told. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.facts;
