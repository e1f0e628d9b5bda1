package org.gongdan.ticket.board;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Positions;
import org.gongdan.ticket.board.WallRows.Crowd;
import org.gongdan.ticket.board.WallRows.Share;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a team sees on its wall. Names no customer and no ticket: whoever walks by may read it. */
@Component
@Transactional(readOnly = true)
public class Walls {

    /** The steps that are told of each team. */
    private static final int STEPS = 3;

    private final WallRows rows;
    private final Positions positions;
    private final Clock clock;

    Walls(WallRows rows, Positions positions, Clock clock) {
        this.rows = rows;
        this.positions = positions;
        this.clock = clock;
    }

    /** In the order of the teams asked for; counted are only tickets that the viewer may see. */
    public List<Figures> of(Viewer viewer, Collection<String> teams) {
        if (!viewer.isStaff()) {
            throw new RefusedException("ticket.refused.staff-only");
        }
        List<Share> shares = rows.shares(viewer, clock.instant());
        Map<String, Long> agents = shares.stream()
                .filter(share -> share.assignee() != null)
                .collect(Collectors.groupingBy(
                        share -> String.valueOf(share.assignee()), Collectors.summingLong(Share::working)));
        List<Crowd> crowds = rows.crowds(viewer);
        Map<String, Map<String, String>> names = new HashMap<>();
        return teams.stream()
                .map(team -> figures(
                        team,
                        shares.stream()
                                .filter(share -> team.equals(share.team()))
                                .toList(),
                        agents,
                        crowds.stream()
                                .filter(crowd -> team.equals(crowd.team()))
                                .limit(STEPS)
                                .map(crowd -> crowded(crowd, names))
                                .toList()))
                .toList();
    }

    private static Figures figures(String team, List<Share> shares, Map<String, Long> agents, List<Crowded> steps) {
        return new Figures(
                team,
                sum(shares, Share::open),
                sum(shares.stream().filter(share -> share.assignee() == null).toList(), Share::open),
                sum(shares, Share::atRisk),
                sum(shares, Share::overdue),
                sum(shares, Share::waiting),
                agents,
                steps);
    }

    private static long sum(List<Share> shares, ToLongFunction<Share> part) {
        return shares.stream().mapToLong(part).sum();
    }

    private Crowded crowded(Crowd crowd, Map<String, Map<String, String>> names) {
        String step =
                names.computeIfAbsent(crowd.definition(), positions::names).get(crowd.activity());
        return new Crowded(Objects.requireNonNullElse(step, crowd.activity()), crowd.tickets(), crowd.since());
    }
}
