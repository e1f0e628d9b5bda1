package org.gongdan.sla.efficiency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongdan.ticket.Timeline.Entry;
import org.jspecify.annotations.Nullable;

/** From one point to another, without the statuses in which the clock stands still. Both may come more than once. */
record Measure(Point from, Point to, Set<String> pauses) {

    /** A stretch in which it ran; without an end it still does. */
    record Stretch(Instant from, @Nullable Instant to) {}

    /**
     * The stretches that these entries, oldest first, make. It begins anew each time {@code from} is reached after it ended,
     * and where a reopened ticket undoes its end; closing ends it in any case.
     */
    List<Stretch> of(List<Entry> story) {
        Course course = new Course();
        story.forEach(course::hear);
        return course.stretches();
    }

    private final class Course {

        private final List<Stretch> ended = new ArrayList<>();
        private @Nullable Instant since;
        private boolean paused;
        private boolean undoable;

        void hear(Entry entry) {
            boolean counts = since != null || paused;
            if (counts && (to.isReachedBy(entry) || Point.CLOSED.isReachedBy(entry))) {
                undoable = to.isUndoneByReopening();
                stop(entry.at());
                paused = false;
            } else if (!counts && (from.isReachedBy(entry) || undoable && Point.REOPENED.isReachedBy(entry))) {
                since = entry.at();
            } else if (since != null && isPause(entry)) {
                stop(entry.at());
                paused = true;
            } else if (paused && entry.kind().equals("TicketResumed")) {
                since = entry.at();
                paused = false;
            }
        }

        private boolean isPause(Entry entry) {
            return entry.kind().equals("TicketPaused")
                    && pauses.contains(String.valueOf(entry.details().get("status")));
        }

        private void stop(Instant at) {
            if (since != null) {
                ended.add(new Stretch(since, at));
                since = null;
            }
        }

        List<Stretch> stretches() {
            if (since != null) {
                ended.add(new Stretch(since, null));
            }
            return List.copyOf(ended);
        }
    }
}
