package org.gongdan.ticket.tag;

import java.util.List;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** What happens to a ticket's tags. */
public final class TagEvents {

    private TagEvents() {}

    public record TicketTagged(TicketNumber ticket, List<String> tags) implements TicketEvent {}

    public record TicketUntagged(TicketNumber ticket, List<String> tags) implements TicketEvent {}
}
