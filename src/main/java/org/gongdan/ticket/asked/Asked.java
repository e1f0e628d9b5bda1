package org.gongdan.ticket.asked;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Slice;
import org.gongdan.customer.Asker;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tickets of a customer or an organisation, and the words said on them: for staff, cut to what the viewer may see. */
@Component
@Transactional(readOnly = true)
public class Asked {

    /** A touch longer than that is read on its ticket. */
    private static final int LENGTH = 2_000;

    private static final String CURSOR = "\\d{1,18}";

    private final AskedRows rows;
    private final Clock clock;

    Asked(AskedRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The newest first; {@code open}: without the closed ones. */
    public Slice<Ticket> tickets(Viewer viewer, Asker asker, boolean open, @Nullable String cursor, int limit) {
        refuseOthers(viewer);
        return Slice.of(
                rows.tickets(viewer, asker, open, before(cursor), limit + 1),
                limit,
                ticket -> String.valueOf(ticket.id()));
    }

    /** How many, up to {@code ceiling}. */
    public long count(Viewer viewer, Asker asker, boolean open, int ceiling) {
        refuseOthers(viewer);
        return rows.count(viewer, asker, open, ceiling);
    }

    /** All messages of all tickets, the newest first. */
    public Slice<Touch> touches(Viewer viewer, Asker asker, @Nullable String cursor, int limit) {
        refuseOthers(viewer);
        return Slice.of(
                rows.touches(viewer, asker, before(cursor), limit + 1, LENGTH),
                limit,
                touch -> String.valueOf(touch.id()));
    }

    /** How many tickets of the type the organisation opened since this month began, by the calendar of UTC. */
    public int thisMonth(long organisation, String type) {
        return rows.opened(organisation, type, month(clock.instant()), Long.MAX_VALUE);
    }

    static Instant month(Instant at) {
        return at.atZone(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .withDayOfMonth(1)
                .toInstant();
    }

    private static @Nullable Long before(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        if (!cursor.matches(CURSOR)) {
            throw new InvalidException("cursor", "ticket.invalid.cursor");
        }
        return Long.valueOf(cursor);
    }

    private static void refuseOthers(Viewer viewer) {
        if (!viewer.isStaff()) {
            throw new RefusedException("ticket.refused.staff-only");
        }
    }
}
