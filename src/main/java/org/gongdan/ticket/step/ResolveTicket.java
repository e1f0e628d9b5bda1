package org.gongdan.ticket.step;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.calendar.BusinessCalendar;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;

/** Proposes the solution to the customer and says until when silence counts as consent. */
@Component
class ResolveTicket implements ProcessStep {

    private static final int SILENT_WORKING_DAYS = 5;

    private final TicketProgress tickets;
    private final Clock clock;

    ResolveTicket(TicketProgress tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tickets.resolve(TicketProcess.ticket(execution), (String) execution.getVariable("solution"), (String)
                execution.getVariable("resolutionCode"));
        execution.setVariable(
                "silentUntil",
                Date.from(BusinessCalendar.mondayToFriday(clock.getZone())
                        .addWorkingDays(clock.instant(), SILENT_WORKING_DAYS)));
    }
}
