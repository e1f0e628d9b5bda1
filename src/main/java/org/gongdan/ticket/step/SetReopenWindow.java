package org.gongdan.ticket.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketCalendar;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProcess;
import org.gongdan.ticket.TicketProgress;
import org.springframework.stereotype.Component;

/** Says by table until when the closed ticket can be opened again. */
@Component
class SetReopenWindow implements ProcessStep {

    private final TicketProgress tickets;
    private final TicketCalendar calendar;

    SetReopenWindow(TicketProgress tickets, TicketCalendar calendar) {
        this.tickets = tickets;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TicketNumber number = TicketProcess.ticket(execution);
        Number days = (Number) tickets.decide("auto-close", number).outputs().get("reopenDays");
        execution.setVariable("reopenUntil", Date.from(calendar.workingDaysFromNow(number, days.intValue())));
    }
}
