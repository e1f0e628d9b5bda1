package org.gongdan.ticket.board;

import java.util.List;
import java.util.Map;

/**
 * How a team stands now, in numbers alone. {@code agents} has how many tickets each is at work on, of all that the viewer may
 * see; the steps are where the team's tickets wait, the most crowded first.
 */
public record Figures(
        String team,
        long open,
        long unassigned,
        long atRisk,
        long overdue,
        long waiting,
        Map<String, Long> agents,
        List<Crowded> steps) {}
