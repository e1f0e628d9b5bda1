package org.gongdan.routing;

import java.util.List;
import org.gongdan.shift.Away;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;

/** While an agent was looked for these members of the team were off shift or absent. */
public record ColleaguesAway(TicketNumber ticket, List<Away> away) implements TicketEvent {}
