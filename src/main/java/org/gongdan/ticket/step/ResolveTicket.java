package org.gongdan.ticket.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.Decisions.Decided;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketCalendar;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;

/** Proposes the solution to the customer; a table says when we remind them and until when silence counts as consent. */
@Component
class ResolveTicket implements ProcessStep {

    private final TicketProgress tickets;
    private final TicketCalendar calendar;

    ResolveTicket(TicketProgress tickets, TicketCalendar calendar) {
        this.tickets = tickets;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TicketNumber number = TicketProcess.ticket(execution);
        tickets.resolve(
                number, (String) execution.getVariable("solution"), (String) execution.getVariable("resolutionCode"));
        Decided silence = tickets.decide("auto-close", number);
        execution.setVariable("silentUntil", after(number, silence, "silentDays"));
        execution.setVariable("remindAt", after(number, silence, "reminderDays"));
    }

    private Date after(TicketNumber number, Decided silence, String days) {
        int working = ((Number) silence.outputs().get(days)).intValue();
        return Date.from(calendar.workingDaysFromNow(number, working));
    }
}
