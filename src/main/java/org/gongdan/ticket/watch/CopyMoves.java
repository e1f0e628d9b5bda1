package org.gongdan.ticket.watch;

import org.gongdan.customer.merge.Merged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the customer that another was merged into in copy of what that one was in copy of. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CopyMoves {

    private final CopyRows rows;

    CopyMoves(CopyRows rows) {
        this.rows = rows;
    }

    @EventListener
    public void follow(Merged merged) {
        if (merged.kept().isCustomer()) {
            rows.move(merged.merged().id(), merged.kept().id());
            rows.removeAll(merged.merged().id());
        }
    }
}
