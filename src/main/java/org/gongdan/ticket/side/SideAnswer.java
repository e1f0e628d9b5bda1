package org.gongdan.ticket.side;

import java.util.List;
import org.gongdan.ticket.NewAttachment;

/**
 * What came from outside. {@code arrival} names it among all of its conversation, such as the Message-ID of a mail: what arrives
 * again is not said again.
 */
public record SideAnswer(String arrival, String body, List<NewAttachment> files) {}
