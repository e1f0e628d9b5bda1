package org.gongdan.ticket.board;

import java.util.List;
import org.gongdan.ticket.Ticket;

/**
 * One column: all its tickets are counted, the most urgent ones are there. The key is a status, or an account with its
 * person's name, or that of nobody.
 */
public record Column(String key, String name, long count, List<Ticket> tickets) {

    public boolean isNobody() {
        return key.equals(By.NOBODY);
    }

    /** How many are not there. */
    public long more() {
        return Math.max(0, count - tickets.size());
    }
}
