package org.gongdan.bulk.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.bulk.BulkWork;
import org.gongdan.process.Apart;
import org.gongdan.process.ProcessStep;
import org.springframework.stereotype.Component;

/** Changes a portion of the tickets in this instance's lane, each in a transaction of its own. */
@Component
class ChangePortion implements ProcessStep {

    private final BulkWork work;
    private final Apart apart;

    ChangePortion(BulkWork work, Apart apart) {
        this.work = work;
        this.apart = apart;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long bulk = (Long) execution.getVariable("bulkId");
        int lane = (Integer) execution.getVariable("lane");
        boolean more = apart.from(() -> work.portion(bulk, lane));
        if (!more) {
            work.leave(bulk);
        }
        execution.setVariable("moreTickets", more);
    }
}
