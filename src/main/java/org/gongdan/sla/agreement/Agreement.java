package org.gongdan.sla.agreement;

import java.util.List;
import org.gongdan.calendar.VersionedCalendar;
import org.gongdan.customer.Tier;
import org.gongdan.customer.care.Entitlement;
import org.gongdan.ticket.Priority;
import org.jspecify.annotations.Nullable;

/** What one tier is promised, by which calendar, who stands under it, and how it was kept lately. */
public record Agreement(
        Tier tier, VersionedCalendar calendar, List<Line> lines, List<Party> parties, int others, List<Kept> kept) {

    /** Of one priority; null where the table has no row for it. */
    public record Line(Priority priority, @Nullable Promised promised) {}

    /** An organisation of this tier, and what it may ask for; nothing named means everything. */
    public record Party(long id, String name, List<Entitlement> entitlements) {}
}
