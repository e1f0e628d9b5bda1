package org.gongdan.ticket.board;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketSearch;

@Mapper
interface BoardRows {

    /** The first {@code most} tickets of each group of the search, the most urgent first. */
    List<Ticket> cards(
            @Param("viewer") Viewer viewer,
            @Param("search") TicketSearch search,
            @Param("now") Instant now,
            @Param("most") int most);
}
