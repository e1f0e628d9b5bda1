/** Streams that tell open lists of the Desk which tickets changed: numbers only, each browser then asks for what it may see. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.live;
