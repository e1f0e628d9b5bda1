package org.gongdan.channel.desk.board;

import org.gongdan.channel.desk.Standing;
import org.gongdan.channel.desk.queue.View;
import org.gongdan.core.Wire;
import org.gongdan.identity.Team;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.board.By;
import org.springframework.web.util.UriComponentsBuilder;

/** Which board somebody looks at, and the addresses that lead on from it. */
record Place(Team team, By by) {

    public String address() {
        return to(team, by);
    }

    public String to(Team other) {
        return to(other, by);
    }

    public String to(By other) {
        return to(team, other);
    }

    /** Where the ticket can be moved to, and the moves themselves. */
    public String moves(Ticket ticket) {
        return query(UriComponentsBuilder.fromPath("/desk/boards/" + ticket.number() + "/moves"), team, by);
    }

    /** The list of all tickets of a column. */
    public String list(String column) {
        return "/desk?view=" + View.column(team.id(), by.wire(), column) + "&sort=priority";
    }

    /** What somebody saw who moves the ticket. */
    public String seen(Ticket ticket) {
        return new Standing(ticket).of("");
    }

    private static String to(Team team, By by) {
        return query(UriComponentsBuilder.fromPath("/desk/boards"), team, by);
    }

    private static String query(UriComponentsBuilder address, Team team, Wire by) {
        return address.queryParam("team", team.id())
                .queryParam("by", by.wire())
                .build()
                .toUriString();
    }
}
