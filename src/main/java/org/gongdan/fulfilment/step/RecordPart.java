package org.gongdan.fulfilment.step;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.fulfilment.Fulfilments;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** The part is done, or cannot be done: keeps what its team found out. */
@Component
class RecordPart implements ProcessStep {

    private final Fulfilments fulfilments;

    RecordPart(Fulfilments fulfilments) {
        this.fulfilments = fulfilments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        fulfilments.done(
                TicketProcess.ticket(execution),
                Long.parseLong((String) execution.getVariable("part")),
                (String) execution.getVariable("outcome"),
                Objects.toString(execution.getVariable("result"), ""));
    }
}
