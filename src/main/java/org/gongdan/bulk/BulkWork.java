package org.gongdan.bulk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Sentence;
import org.gongdan.core.ToldException;
import org.gongdan.ticket.StaleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works through a lane of a bulk change in portions. What one ticket meets is that ticket's outcome and stops no other; only
 * a database that is away lets the portion fail, and the engine tries it again.
 */
@Component
public class BulkWork {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    /** Well below the time after which the engine takes a job's node for dead. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final Sentence BUSY = new BulkResult.Why("bulk.refused.busy", List.of());
    private static final Sentence FAILED = new BulkResult.Why("bulk.refused.failed", List.of());

    private final BulkTicket one;
    private final BulkRows rows;
    private final BulkProperties properties;
    private final Clock clock;

    BulkWork(BulkTicket one, BulkRows rows, BulkProperties properties, Clock clock) {
        this.one = one;
        this.rows = rows;
        this.properties = properties;
        this.clock = clock;
    }

    /** Says whether the lane goes on. Not for a transaction: each ticket has its own. */
    public boolean portion(long bulk, int lane) {
        List<Long> portion = one.waiting(bulk, lane, properties.portion());
        List<Long> again = new ArrayList<>();
        long end = System.nanoTime() + LONGEST.toNanos();
        for (long ticket : portion) {
            if (System.nanoTime() > end) {
                return true;
            }
            if (!change(bulk, ticket, false)) {
                again.add(ticket);
            }
        }
        again.forEach(ticket -> change(bulk, ticket, true));
        return portion.size() == properties.portion();
    }

    /** In the transaction that ends the lane's instance. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(long bulk) {
        rows.leave(bulk, clock.instant());
    }

    /** Whoever meets a job or another person on a ticket comes back to it once, after the others. */
    private boolean change(long bulk, long ticket, boolean last) {
        try {
            one.change(bulk, ticket);
        } catch (ToldException no) {
            one.refuse(bulk, ticket, no);
        } catch (InvalidException no) {
            one.refuse(bulk, ticket, no.errors().get(0));
        } catch (DataAccessResourceFailureException | TransactionException away) {
            throw away;
        } catch (RuntimeException failed) {
            if (!last) {
                return false;
            }
            if (!(failed instanceof StaleException)) {
                LOG.warn("Ticket {} could not be changed by bulk change {}", ticket, bulk, failed);
            }
            one.refuse(bulk, ticket, failed instanceof StaleException ? BUSY : FAILED);
        }
        return true;
    }
}
