package org.gongdan.ticket.step;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.calendar.BusinessCalendar;
import org.gongdan.process.Decisions.Decided;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;

/** Proposes the solution to the customer; a table says when we remind them and until when silence counts as consent. */
@Component
class ResolveTicket implements ProcessStep {

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
        Decided silence = tickets.decide("auto-close", TicketProcess.ticket(execution));
        execution.setVariable("silentUntil", after(silence, "silentDays"));
        execution.setVariable("remindAt", after(silence, "reminderDays"));
    }

    private Date after(Decided silence, String days) {
        int working = ((Number) silence.outputs().get(days)).intValue();
        return Date.from(BusinessCalendar.mondayToFriday(clock.getZone()).addWorkingDays(clock.instant(), working));
    }
}
