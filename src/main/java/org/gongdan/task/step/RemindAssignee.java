package org.gongdan.task.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.task.Tasks;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Tells whoever has the task that its due date is reached. */
@Component
class RemindAssignee implements ProcessStep {

    private final Tasks tasks;

    RemindAssignee(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.overdue(TicketProcess.ticket(execution));
    }
}
