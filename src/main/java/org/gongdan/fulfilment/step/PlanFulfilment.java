package org.gongdan.fulfilment.step;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.fulfilment.Fulfilments;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Plans the parts by table; {@code parts} names them, each is handed over on its own. */
@Component
class PlanFulfilment implements ProcessStep {

    private final Fulfilments fulfilments;

    PlanFulfilment(Fulfilments fulfilments) {
        this.fulfilments = fulfilments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "parts",
                fulfilments.plan(TicketProcess.ticket(execution)).stream()
                        .map(String::valueOf)
                        .collect(Collectors.toCollection(ArrayList::new)));
    }
}
