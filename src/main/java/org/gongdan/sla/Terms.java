package org.gongdan.sla;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongdan.ticket.Status;

/**
 * What the table promises for one target: seconds of the calendar's time, the percentages of it at which somebody is
 * told (rising, 100 always among them), and the statuses in which the clock stands still.
 */
public record Terms(long seconds, List<Integer> levels, Set<Status> pauses, String calendar) {

    public Terms {
        levels = Stream.concat(levels.stream(), Stream.of(100))
                .distinct()
                .sorted()
                .toList();
        pauses = Set.copyOf(pauses);
    }
}
