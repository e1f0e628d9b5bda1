package org.gongdan.ticket.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.core.Wire;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Urgency;
import org.springframework.stereotype.Component;

/** Takes over what a person decided where the table was unsure; from then on the ticket counts as classified. */
@Component
class RecordTriage implements ProcessStep {

    private final TicketProgress tickets;

    RecordTriage(TicketProgress tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tickets.triage(
                TicketProcess.ticket(execution),
                (String) execution.getVariable("category"),
                Wire.of(Impact.class, (String) execution.getVariable("impact")),
                Wire.of(Urgency.class, (String) execution.getVariable("urgency")));
        execution.setVariable("classified", true);
    }
}
