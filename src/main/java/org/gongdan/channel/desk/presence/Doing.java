package org.gongdan.channel.desk.presence;

import org.gongdan.core.Wire;

/** What somebody does at a ticket, the more telling the later; {@code LEFT} is nothing any more. */
enum Doing implements Wire {
    LEFT,
    LOOKING,
    NOTING,
    REPLYING;

    boolean isWriting() {
        return this == NOTING || this == REPLYING;
    }
}
