package org.gongdan.task.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.task.Tasks;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Plans the task; {@code team} and {@code dueAt} say who does it until when. */
@Component
class PlanTask implements ProcessStep {

    private final Tasks tasks;

    PlanTask(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Tasks.Plan plan = tasks.plan(TicketProcess.ticket(execution));
        execution.setVariable("team", plan.team());
        execution.setVariable("dueAt", Date.from(plan.dueAt()));
    }
}
