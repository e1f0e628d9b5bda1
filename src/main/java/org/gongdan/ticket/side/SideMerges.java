package org.gongdan.ticket.side;

import org.gongdan.ticket.TicketEvents.TicketMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A ticket that is merged takes its side conversations along: answers wake whoever works on the other. */
@Component
class SideMerges {

    private final SideRows rows;

    SideMerges(SideRows rows) {
        this.rows = rows;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(TicketMerged merged) {
        rows.move(merged.ticket().id(), merged.into().id());
    }
}
