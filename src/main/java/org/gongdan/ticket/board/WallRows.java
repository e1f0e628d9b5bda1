package org.gongdan.ticket.board;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Two grouped statements over all open tickets that the viewer may see, whatever the number of teams and agents. */
@Mapper
interface WallRows {

    List<Share> shares(@Param("viewer") Viewer viewer, @Param("now") Instant now);

    /** The most crowded step of a team comes first. */
    List<Crowd> crowds(@Param("viewer") Viewer viewer);

    /** What one agent, or nobody, has of a team's tickets. */
    record Share(
            @Nullable String team,
            @Nullable String assignee,
            long open,
            long working,
            long atRisk,
            long overdue,
            long waiting) {}

    /** The tickets of a team that wait at one step; {@code definition} is a diagram that has it. */
    record Crowd(@Nullable String team, String activity, String definition, long tickets, Instant since) {}
}
