package org.gongdan.ticket;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The one place that knows how a process instance names its ticket. */
public final class TicketProcess {

    private TicketProcess() {}

    /** The ticket this instance belongs to; every instance, called ones too, carries its number as business key. */
    public static TicketNumber ticket(DelegateExecution execution) {
        return TicketNumber.of(execution.getProcessBusinessKey());
    }
}
