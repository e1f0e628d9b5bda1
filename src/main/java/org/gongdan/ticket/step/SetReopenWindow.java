package org.gongdan.ticket.step;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.calendar.BusinessCalendar;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;

/** Says by table until when the closed ticket can be opened again. */
@Component
class SetReopenWindow implements ProcessStep {

    private final TicketProgress tickets;
    private final Clock clock;

    SetReopenWindow(TicketProgress tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object days = tickets.decide("auto-close", TicketProcess.ticket(execution))
                .outputs()
                .get("reopenDays");
        execution.setVariable(
                "reopenUntil",
                Date.from(BusinessCalendar.mondayToFriday(clock.getZone())
                        .addWorkingDays(clock.instant(), ((Number) days).intValue())));
    }
}
