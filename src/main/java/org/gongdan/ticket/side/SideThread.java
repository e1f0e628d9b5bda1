package org.gongdan.ticket.side;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/** A side conversation with all that was said in it, oldest first, and until when its links lead to it. */
public record SideThread(
        @JsonUnwrapped SideConversation conversation, List<SideMessage> messages, Instant linksLastUntil) {}
