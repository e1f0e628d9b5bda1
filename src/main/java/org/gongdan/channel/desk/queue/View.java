package org.gongdan.channel.desk.queue;

import org.gongdan.ticket.TicketSearch;
import org.jspecify.annotations.Nullable;

/** One list an agent keeps open: the id names it in links, the name is a team's own; the badge says how many are in it. */
public record View(String id, @Nullable String team, String name, String icon, TicketSearch search, String badge) {

    /** The id of the view that is one column of the team's board, by status or by agent. */
    public static String column(String team, String by, String key) {
        return "team-" + team + "." + by + "-" + key;
    }

    View narrowed(String column, String title, TicketSearch narrower) {
        return new View(column, team, title, icon, narrower, badge);
    }

    View narrowed(TicketSearch narrower) {
        return new View(id, team, name, icon, narrower, badge);
    }

    View counted(long count, int ceiling) {
        String shown = count == 0 ? "" : count >= ceiling ? ceiling - 1 + "+" : String.valueOf(count);
        return new View(id, team, name, icon, search, shown);
    }
}
