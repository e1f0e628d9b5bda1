package org.gongdan.sla.agreement;

import java.time.Instant;
import org.gongdan.customer.Tier;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;

/** A ticket that might be opened at some moment; its tier is that of the organisation where one is named. */
public record Trial(
        Type type,
        Priority priority,
        Tier tier,
        @Nullable Long organisation,
        @Nullable String team,
        Instant at) {}
