package org.gongdan.ticket.asked;

import org.gongdan.calendar.Calendars;
import org.gongdan.customer.Asker;
import org.gongdan.customer.merge.Merged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands the tickets of a customer or an organisation to the one it was merged into, with all that was said on them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AskedMoves {

    private final AskedRows rows;
    private final Calendars calendars;

    AskedMoves(AskedRows rows, Calendars calendars) {
        this.rows = rows;
        this.calendars = calendars;
    }

    @EventListener
    public void follow(Merged merged) {
        Asker kept = merged.kept();
        rows.lock(merged.merged());
        rows.move(merged.merged(), kept.id());
        if (merged.account() != null && merged.ended() != null) {
            rows.share(merged.ended(), merged.account());
            rows.unshare(merged.ended());
        }
        if (!kept.isCustomer()) {
            calendars.handOver(String.valueOf(merged.merged().id()), String.valueOf(kept.id()));
        }
    }
}
